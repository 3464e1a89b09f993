# resample with ohlc, agg by dictionary and offsets; asfreq and ffill.
close = data.get('price:收盤價')
volume = data.get('price:成交股數')
one = close.iloc[:, 0]
weekly = one.resample('W-FRI').ohlc()
monthly = pd.DataFrame({'c': one, 'v': volume.iloc[:, 0]}).resample('ME').agg({'c': 'last', 'v': 'sum'})
quarterly = close.resample('QE').last().pct_change()
daily = quarterly.reindex(close.index, method='ffill')
custom = close.resample('W').apply(lambda x: x.iloc[-1] / x.iloc[0] - 1 if len(x) else np.nan)
two_weeks = close.resample('2W', label='left', closed='right').mean().asfreq('D').ffill()
up = monthly['c'].resample('D').interpolate()
print(weekly.tail(1), monthly.tail(1), up.shape, two_weeks.shape)
position = (custom.reindex(close.index).ffill() > 0) & (daily.fillna(0) > -1)
sim(position, resample='M')
