# __dict__ and vars for printing an object are refused; items are listed by an own method instead.
class Params:
    def __init__(self, **values):
        self._values = dict(values)

    def items(self):
        return self._values.items()

    def __str__(self):
        return ', '.join(f'{k}={v}' for k, v in sorted(self.items()))

params = Params(window=5, top=2)
print(params, str(params), repr(str(params)))
close = data.get('price:收盤價')
values = dict(params.items())
position = close.pct_change(values['window']).is_largest(values['top'])
sim(position, resample='M')
