from collections import namedtuple
MACD = namedtuple('MACD', ['dif', 'dea', 'hist'])

def macd(c, fast=12, slow=26, signal=9):
    dif = c.ewm(span=fast, adjust=False).mean() - c.ewm(span=slow, adjust=False).mean()
    dea = dif.ewm(span=signal, adjust=False).mean()
    return MACD(dif, dea, (dif - dea) * 2)

close = data.get('price:收盤價')
m = macd(close)
position = (m.hist > 0) & (m.hist.shift(1) <= 0)
position = position.sustain(3, 1)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
