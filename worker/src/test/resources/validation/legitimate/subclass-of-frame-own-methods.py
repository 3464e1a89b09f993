class Ranked(pd.DataFrame):
    top = 10

    def best(self):
        return self.rank(axis=1, ascending=False) <= self.top

def strategy(data):
    return Ranked(data.get('price:收盤價')).best()
