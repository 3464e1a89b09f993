class Strategy:
    def __init__(self, config=None):
        self._config = config or {'n': 20}
        self._module = 'm'; self.io = 1; self.json = '{}'; self.session = 1
    def run(self, d): return d.get('price:收盤價').rise(self._config['n'])
position = Strategy().run(data)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
