# UserDict, UserList, MutableMapping and Sequence from collections.abc as base classes.
from collections import UserDict, UserList
from collections.abc import Mapping, MutableMapping, Sequence

class Settings(MutableMapping):
    def __init__(self, **kw):
        self._store = dict(kw)
    def __getitem__(self, key):
        return self._store[key.lower()]
    def __setitem__(self, key, value):
        self._store[key.lower()] = value
    def __delitem__(self, key):
        del self._store[key.lower()]
    def __iter__(self):
        return iter(self._store)
    def __len__(self):
        return len(self._store)

class Window(Sequence):
    def __init__(self, *values):
        self.values = values
    def __len__(self):
        return len(self.values)
    def __getitem__(self, i):
        return self.values[i]

class Defaults(UserDict):
    def __missing__(self, key):
        return 0.0

class Names(UserList):
    def joined(self):
        return '+'.join(self.data)

settings = Settings(fast=5, slow=20)
settings['FAST'] = 3
windows = Window(settings['fast'], settings.get('slow'))
close = data.get('price:收盤價')
print(isinstance(settings, Mapping), list(settings.items()), windows[0], list(reversed(windows)), windows.index(20), Defaults()['x'], Names(['a', 'b']).joined(), 3 in windows, settings.pop('slow'))
position = close.average(windows[0]) > close.average(windows[-1])
sim(position, resample='M')
