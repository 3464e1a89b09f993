class TradingSystem:
    def __init__(self):
        self.modules = ['trend', 'liquidity']
        self.session = 'day'
        self.online = False
        self.system = 'turtle'
    def build(self, data):
        c = data.get('price:收盤價')
        out = c > 0
        if 'trend' in self.modules:
            out &= c == c.rolling(55).max()
        return out

s = TradingSystem()
print(s.system, s.session, s.online)
position = s.build(data).hold_until(data.get('price:收盤價') < data.get('price:收盤價').rolling(20).min().shift(1))
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
