# Immediately called lambdas, lambdas with defaults in loops, conditional expressions and chained comparisons.
close = data.get('price:收盤價')
tests = [(lambda frame, n=n: frame > frame.shift(n)) for n in (1, 2, 3)]
votes = sum(t(close).astype(int) for t in tests)
pick = (lambda a, b: a if a.sum().sum() > b.sum().sum() else b)(votes > 1, votes > 2)
sign = lambda x: (x > 0) - (x < 0)
curry = lambda f: lambda a: lambda b: f(a, b)
compose = lambda *fs: (lambda x: [x := f(x) for f in fs][-1])
key = {True: 'up', False: 'down'}[1 < 2 <= 3 != 4]
apply_all = [*map(lambda f: f(close).shape, tests)]
filtered = list(filter(None, [0, 1, '', 'x']))
print(sign(-3), curry(max)(1)(2), compose(abs, str)(-4), key, apply_all, filtered, (lambda: 'done')(), not [] and 'empty', [] or 'default')
position = pick
sim(position, resample='M')
