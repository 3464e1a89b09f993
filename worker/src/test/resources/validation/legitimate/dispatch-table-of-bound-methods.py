# Bound methods and functions of libraries as values of dictionaries, called later.
close = data.get('price:收盤價')
rolling = close.rolling(5)
stats = {'mean': rolling.mean, 'std': rolling.std, 'max': rolling.max}
results = {name: method() for name, method in stats.items()}
ops = {'+': np.add, '-': np.subtract, 'max': max}
combined = ops['+'](results['mean'], results['std'])
functions = [np.mean, np.median, np.std]
values = [float(fn(close.iloc[:, 0])) for fn in functions]
log = print
log(len(results), values, ops['max'](1, 2))
getter = close.get
append = [].append
append(1)
position = (close > combined).where(close.notna(), False)
sim(position, resample='W')
