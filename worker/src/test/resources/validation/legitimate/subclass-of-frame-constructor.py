class Panel(pd.DataFrame):
    @property
    def _constructor(self):
        return Panel

    def above(self, window):
        return self > self.rolling(window).mean()

def strategy(data):
    return Panel(data.get('price:收盤價')).above(60)
