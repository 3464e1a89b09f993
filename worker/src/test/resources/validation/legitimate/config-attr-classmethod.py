class Strategy:
    def __init__(self, config): self._config = config
    @classmethod
    def default(cls): return cls({'n': 20})
    def run(self, d): return d.get('price:收盤價').rise(self._config['n'])
position = Strategy.default().run(data)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
