from enum import Enum
class S(Enum): FLAT = 0; LONG = 1; COOL = 2
class Trader:
    COOLDOWN = 5
    def __init__(self): self.state, self.entry, self.wait = S.FLAT, None, 0
    def step(self, price, up):
        match self.state:
            case S.FLAT if up: self.state, self.entry = S.LONG, price
            case S.LONG if price < self.entry * .9: self.state, self.wait = S.COOL, self.COOLDOWN
            case S.COOL:
                self.wait -= 1
                if self.wait <= 0: self.state = S.FLAT
            case _: pass
        return self.state is S.LONG
close = data.get('price:收盤價')
up = close > close.average(20); pos = {}
for sid in close.columns[:15]:
    t = Trader(); pos[sid] = [t.step(p, u) for p, u in zip(close[sid].ffill(), up[sid])]
position = pd.DataFrame(pos, index=close.index)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
