class Cache:
    __slots__ = ('_values', '__size')

    def __init__(self):
        self._values = {}
        self.__size = 0

    def _put(self, key, value):
        self._values[key] = value
        self.__size += 1

c = Cache()
c._put(1, 2)
