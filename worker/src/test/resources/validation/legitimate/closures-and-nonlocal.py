# Function factories, closures with nonlocal, a dictionary of functions and a decorator with state.
def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step

def threshold(level, above=True):
    def test(frame):
        return frame > level if above else frame < level
    test.level = level
    return test

RULES = {
    'rise': threshold(0),
    'calm': threshold(0.5, above=False),
    'any': lambda frame: frame.notna(),
}

def strategy(data):
    close = data.get('price:收盤價')
    tick = counter()
    change = close.pct_change()
    result = close.notna()
    for name, rule in RULES.items():
        result &= rule(change)
        print(tick(), name, getattr(rule, 'level', None))
    return result

position = strategy(data)
global_count = counter()
def bump():
    global position
    position = position & (data.get('price:收盤價') > 0)
    return global_count(5)
print(bump())
sim(position, resample='M')
