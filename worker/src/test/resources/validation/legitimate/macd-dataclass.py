from dataclasses import dataclass
@dataclass
class Macd:
    macd: pd.DataFrame
    signal: pd.DataFrame
    hist: pd.DataFrame
def compute(c, f=12, s=26, g=9):
    m = c.ewm(span=f).mean() - c.ewm(span=s).mean(); sig = m.ewm(span=g).mean()
    return Macd(macd=m, signal=sig, hist=m - sig)
close = data.get('price:收盤價')
m = compute(close)
position = (m.macd > m.signal) & (m.hist > 0) & (m.hist > m.hist.shift(1))
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
