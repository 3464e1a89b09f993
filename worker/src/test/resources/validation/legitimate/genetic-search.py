# A tiny genetic search: random.choices, mutation with copies, sorting by a score stored in tuples, lambda keys.
import random
import copy
random.seed(11)
close = data.get('price:收盤價')
returns = close.pct_change().shift(-1).fillna(0)
def fitness(gene):
    held = close.pct_change(gene['lookback']).rank(axis=1, pct=True) > gene['cut']
    pnl = (returns * held).mean(axis=1)
    return pnl.mean() / (pnl.std() + 1e-9)
def mutate(gene):
    child = copy.deepcopy(gene)
    key = random.choice(sorted(child))
    child[key] = random.randint(2, 20) if key == 'lookback' else round(random.uniform(0.3, 0.9), 2)
    return child
population = [{'lookback': random.randint(2, 20), 'cut': random.uniform(0.3, 0.9)} for _ in range(4)]
for generation in range(2):
    scored = sorted(((fitness(g), i, g) for i, g in enumerate(population)), reverse=True)
    best = scored[0][-1]
    parents = [g for *_, g in scored[:2]]
    population = parents + [mutate(random.choices(parents, weights=[2, 1])[0]) for _ in range(2)]
    print(generation, f'{scored[0][0]:.4f}', {k: round(v, 2) for k, v in best.items()})
position = close.pct_change(best['lookback']).rank(axis=1, pct=True) > best['cut']
sim(position, resample='M')
