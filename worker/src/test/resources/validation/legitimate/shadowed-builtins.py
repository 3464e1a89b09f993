# Variables with the names of built-in functions and refused functions, all local or assigned first.
def strategy(data, filter=None, input=None, open=None, type='mom'):
    close = data.get('price:收盤價')
    max, min, sum, id, vars, dir, compile = 5, 1, 3, 'x', [1], 'up', {'a': 1}
    hash = {'k': 1}
    exec = close.pct_change(max)
    eval = exec.rank(axis=1, pct=True)
    globals = eval > 0.5
    locals = globals.shift(min).fillna(False)
    list = [max, min, sum]
    print(list, id, vars, dir, compile['a'], hash['k'], type, input, open)
    return globals & locals
position = strategy(data, type='rank')
sim(position, resample='M')
