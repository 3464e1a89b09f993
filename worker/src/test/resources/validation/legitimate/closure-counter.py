def counter():
    count = 0
    def step():
        nonlocal count
        count += 1
        return count
    return step
tick = counter()
close = data.get('price:收盤價')
conditions = []
for cond in (close > 10, close < 500, close.notna()):
    conditions.append(cond)
    print('條件', tick(), cond.sum().sum())
from functools import reduce
position = reduce(lambda a, b: a & b, conditions)
sim(position.hold_until(close < close.average(20)), resample=None)
