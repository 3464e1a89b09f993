# Names with leading underscores: _private attributes, __mangled attributes, _ as throw-away and in numbers.
class _Cache:
    __slots__ = ('_store', '__hits')

    def __init__(self):
        self._store = {}
        self.__hits = 0

    def _key(self, *parts):
        return '|'.join(map(str, parts))

    def fetch(self, key, *, _loader=None):
        name = self._key(key)
        if name in self._store:
            self.__hits += 1
        else:
            self._store[name] = (_loader or data.get)(key)
        return self._store[name]

    @property
    def hits(self):
        return self.__hits

_cache = _Cache()
_CACHE_SIZE = 1_000_000
for _ in range(3):
    _close = _cache.fetch('price:收盤價')
(_, columns), (first_row, *_) = _close.shape, [1, 2]
print(_cache.hits, columns, first_row)
position = _close > _close.average(2)
sim(position, resample='M')
