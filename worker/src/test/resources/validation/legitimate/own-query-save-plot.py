class Research:
    def __init__(self, data):
        self.data = data
        self.results = []
    def query(self, key):
        return self.data.get(key)
    def save(self, name, frame):
        self.results.append((name, frame))
        return self
    def plot(self):
        for n, f in self.results:
            print(n, '#' * int(f.iloc[-1].sum() // 10))

r = Research(data)
c = r.query('price:收盤價')
r.save('trend', c > c.average(60)).save('mom', c.rise(20)).plot()
position = r.results[0][1] & r.results[1][1]
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
