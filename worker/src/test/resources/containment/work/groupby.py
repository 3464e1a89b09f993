# Prints: {'a': 3, 'b': 7} 2
f = pd.DataFrame({'k': list('aabb'), 'v': [1, 2, 3, 4]})
print(f.groupby('k').v.sum().to_dict(), len(f.groupby('k').agg(['mean', 'std'])))
