# A subclass of BaseIndexer for uneven windows, FixedForwardWindowIndexer for the future.
from pandas.api.indexers import BaseIndexer, FixedForwardWindowIndexer
class Growing(BaseIndexer):
    def get_window_bounds(self, num_values=0, min_periods=None, center=None, closed=None, step=None):
        end = np.arange(1, num_values + 1, dtype=np.int64)
        start = np.maximum(0, end - np.minimum(end // 2 + 1, self.window_size))
        return start, end

close = data.get('price:收盤價')
adaptive = close.rolling(Growing(window_size=10), min_periods=1).mean()
forward = close.rolling(FixedForwardWindowIndexer(window_size=3), min_periods=1).max()
target = (forward / close - 1).shift(3)
print(adaptive.shape, target.tail(1).squeeze().round(3).tolist())
position = (close > adaptive) & (target.fillna(0) > -1)
sim(position, resample='W')
