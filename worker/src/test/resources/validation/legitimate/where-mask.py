close = data.get('price:收盤價')
vol = data.get('price:成交股數')
liquid = (close * vol).rolling(20).mean() > 1e7
pos = pd.DataFrame(np.where(liquid & (close > 10), 1.0, 0.0), index=close.index, columns=close.columns)
pos = pos.mask(pos.sum(axis=1) == 0, 0).where(liquid, other=0)
pos.loc[pos.index < '2015-01-01'] = 0
pos.iloc[0, :] = 0
pos.iat[0, 0] = 1
pos.at[pos.index[0], pos.columns[0]] = 0
pos[pos < 0] = 0
pos = pos.div(pos.sum(axis=1), axis=0).fillna(0)
pos.columns.name = 'symbol'
pos.index.name = 'date'
pos.attrs['name'] = 'x'
pos = pos.loc[:, (pos != 0).any(axis=0)]
print(pos.info(), pos.describe().T, pos.dtypes.value_counts(), pos.memory_usage(deep=True).sum(), pos.shape)
print(pos.tail(3).to_string(), pos.head().to_dict('records'), pos.head().to_json(orient='split'))
sim(pos, resample='M')
