# Prints: 3 True
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'a.csv')
    pd.DataFrame({'a': [1, 2]}).to_csv(path, index=False)
    print(pd.read_csv(path).a.sum(), os.path.getsize(path) > 0)
