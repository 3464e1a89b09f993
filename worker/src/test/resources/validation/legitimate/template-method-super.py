class Pipeline:
    steps = ()
    def prepare(self, c): return c
    def signal(self, c): return c > c.average(20)
    def filter(self, sig, c): return sig
    def run(self, d):
        c = self.prepare(d.get('price:收盤價'))
        return self.filter(self.signal(c), c)

class Liquid(Pipeline):
    def filter(self, sig, c):
        base = super().filter(sig, c)
        amt = data.get('price:成交金額').average(20)
        return base & (amt > 3e7)

position = Liquid().run(data)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
