# Multiple inheritance with cooperative super() and a mixin that uses hasattr and getattr with literals.
class Describe:
    def describe(self):
        name = getattr(self, 'name', 'unnamed')
        return f'{self.__class__.__name__}:{name}' + (f'/{self.window}' if hasattr(self, 'window') else '')

class Base:
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

class Windowed:
    def __init__(self, window=10, **kwargs):
        super().__init__(**kwargs)
        setattr(self, 'window', window)

class Momentum(Describe, Base, Windowed):
    def signal(self, close):
        return close.pct_change(self.window) > 0

close = data.get('price:收盤價')
m = Momentum('mom', window=5)
print(m.describe(), isinstance(m, (Base, Windowed)), issubclass(Momentum, Describe), callable(m.signal), Momentum.__name__, m.signal.__name__)
position = m.signal(close)
sim(position, resample='M')
