# numpy.random.Generator methods such as choice, integers, permutation: nothing to do with the module random.
import random
random.seed(7)
np.random.seed(7)
gen = np.random.default_rng(np.random.SeedSequence(2024))
close = data.get('price:收盤價')
ret = close.pct_change().fillna(0).mean(axis=1).values
samples = np.array([gen.choice(ret, size=len(ret), replace=True).mean() for _ in range(200)])
low, high = np.percentile(samples, [2.5, 97.5])
blocks = gen.integers(0, len(ret) - 5, size=10)
path = np.concatenate([ret[b:b + 5] for b in blocks]).cumsum()
shuffled = gen.permutation(ret)
noise = gen.standard_normal(close.shape) * 1e-6 + gen.uniform(-1e-6, 1e-6, close.shape)
picked = random.sample(list(close.columns), k=2)
order = sorted(close.columns, key=lambda c: random.random())
state = random.getstate(); random.setstate(state)
print(f'{low:.5f} {high:.5f} {path[-1]:+.3%} {shuffled[:2]} {picked} {order[:1]} {random.gauss(0, 1):.2f}')
position = (close.pct_change(5) + noise).rank(axis=1) <= 2
sim(position, resample='W', take_profit=0.2)
