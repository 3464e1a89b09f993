# Constants by tuple assignment, chained assignment, augmented assignments, del and annotations without value.
from typing import Final, Optional, Literal, TypedDict
FAST, SLOW = 5, 20
A = B = 0.5
WINDOW: Final[int] = 10
mode: Literal['long', 'short'] = 'long'
maybe: Optional[float] = None

class Params(TypedDict, total=False):
    fast: int
    slow: int

params: Params = {'fast': FAST, 'slow': SLOW}
close = data.get('price:收盤價')
total = 0
total += FAST; total *= 2; total //= 3; total **= 2; total %= 7; total |= 8; total <<= 1
weights = [A, B]
weights[0] -= 0.1
weights[1:] = [0.4, 0.2]
frame = close.copy()
frame[frame < 0] = 0
frame.loc[:, 'extra'] = 1.0
del frame['extra'], weights[-1]
temp = frame; del temp
print(total, weights, params['fast'], maybe, mode if mode == 'long' else 'none')
position = (frame.average(params['fast']) > frame.average(params['slow'])) if maybe is None else None
sim(position, resample='M')
