class MacdSignal:
    def __init__(self, close, fast=12, slow=26, sig=9):
        self.line = close.ewm(span=fast).mean() - close.ewm(span=slow).mean()
        self.signal = self.line.ewm(span=sig).mean()
        self.hist = self.line - self.signal
    def turning_up(self):
        return (self.hist > 0) & (self.hist > self.hist.shift())

close = data.get('price:收盤價')
sig = MacdSignal(close)
position = sig.turning_up()
print(sig.hist.tail(1).T.describe())
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
