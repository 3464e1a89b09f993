# The name of an aggregation is a parameter of a constructor and kept in self.
class Resampler:
    RULES = {'close': 'last', 'volume': 'sum'}

    def __init__(self, freq='W', how='last'):
        self.freq = freq
        self.how = how

    def run(self, frame):
        return frame.resample(self.freq).agg(self.how)

    def bars(self, frame):
        return frame.resample(self.freq).agg(self.RULES)

    def total(self, frame, how='mean'):
        return frame.agg(how)

close = data.get('price:收盤價')
weekly = Resampler('W', how='mean')
monthly = Resampler('ME')
print(weekly.run(close).shape, monthly.run(close).shape, weekly.total(close).shape, weekly.total(close, 'std').shape)
print(weekly.bars(pd.DataFrame({'close': close.iloc[:, 0], 'volume': close.iloc[:, 1]})).shape)
position = weekly.run(close).reindex(close.index).ffill() < close
sim(position, resample='M')
