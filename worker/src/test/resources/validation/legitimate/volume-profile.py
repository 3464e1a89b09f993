close, vol = data.get('price:收盤價'), data.get('price:成交股數')
vwap = (close * vol).rolling(20).sum() / vol.rolling(20).sum()
obv = (np.sign(close.diff()) * vol).cumsum()
turnover = vol / vol.rolling(250, min_periods=60).mean()
spike = turnover.gt(3).rolling(5).max().astype(bool)
position = (close > vwap) & spike.shift(1, fill_value=False) & obv.diff(5).gt(0)
position = position.loc['2015':].astype(int)
report = sim(position, resample='W', upload=False)
if hasattr(report, 'creturn'):
    curve = report.creturn
    dd = curve / curve.cummax() - 1
    print(f'MDD {dd.min():.2%} at {dd.idxmin():%Y-%m-%d}')
