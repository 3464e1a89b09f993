# Prints: True True
import io, pickle
f = pd.DataFrame({'a': [1.0, 2.0], 'b': ['x', 'y']})
buffer = io.StringIO(); f.to_json(buffer); buffer.seek(0)
print(pd.read_json(buffer).a.sum() == 3, pickle.loads(pickle.dumps(f)).equals(f))
