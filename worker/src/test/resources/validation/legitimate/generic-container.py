from typing import Generic, TypeVar, Optional, Dict
K = TypeVar('K'); V = TypeVar('V')
class Cache(Generic[K, V]):
    def __init__(self): self._made: Dict[K, V] = {}
    def get(self, k: K, make) -> V:
        if k not in self._made: self._made[k] = make(k)
        return self._made[k]
    def peek(self, k: K) -> Optional[V]: return self._made.get(k)
cache: Cache[str, pd.DataFrame] = Cache()
cache2 = Cache[str, pd.DataFrame]()
c = cache.get('price:收盤價', data.get)
position = c > c.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
