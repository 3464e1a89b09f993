funcs = {'mean': np.mean, 'max': 'max', 'last': lambda s: s.iloc[-1]}
for name, function in funcs.items():
    print(name, data.get('a').apply(function))
for function in funcs.values():
    print(data.get('a').agg(function))
