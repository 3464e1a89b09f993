from functools import partial

def above(row, level):
    return row > level

x = data.get('a').apply(partial(above, level=3))
