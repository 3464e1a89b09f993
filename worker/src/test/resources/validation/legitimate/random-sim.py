import random
random.seed(7)
np.random.seed(7)
picks = random.sample(['2330', '2317', '1101'], k=2)
random.shuffle(picks)
r = random.Random(3)
print(picks, r.uniform(0, 1), random.choice(picks), np.random.choice(picks, 1), np.random.randn(2).shape, random.gauss(0, 1))
boot = [np.mean(np.random.choice(np.arange(10), 10, replace=True)) for _ in range(20)]
print(np.quantile(boot, [0.025, 0.975]))
