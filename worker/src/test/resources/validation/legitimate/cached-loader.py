from functools import lru_cache, cached_property, partial
@lru_cache(maxsize=None)
def get(key):
    return data.get(key)
class Features:
    @cached_property
    def close(self):
        return get('price:收盤價')
    @cached_property
    def returns(self):
        return self.close.pct_change()
zscore = partial(lambda df, n: (df - df.rolling(n).mean()) / df.rolling(n).std(), n=20)
features = Features()
position = zscore(features.close) < -2
print(get.cache_info())
sim(position, resample='W')
