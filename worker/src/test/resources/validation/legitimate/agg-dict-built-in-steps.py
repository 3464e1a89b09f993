# A dictionary of aggregations that grows step by step; every value stays a listed name or a function.
close = data.get('price:收盤價')
volume = data.get('price:成交股數')
frame = pd.DataFrame({'c': close.iloc[:, 0], 'v': volume.iloc[:, 0]})
aggs = {'c': 'last'}
aggs['v'] = 'sum'
aggs.update({'c': ['first', 'last']})
weekly = frame.resample('W').agg(aggs)
funcs = ['mean']
funcs.append('std')
funcs += ['max']
funcs.extend([np.min, lambda s: s.iloc[-1]])
stats = frame.agg(funcs[:3])
print(weekly.shape, stats.shape)
position = close > close.average(3)
sim(position, resample='M')
