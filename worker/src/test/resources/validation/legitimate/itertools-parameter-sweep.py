# itertools.product and starmap over parameter tuples; a variable called product is shadowed on purpose.
import itertools
from itertools import chain, combinations, islice, accumulate, groupby, zip_longest, pairwise, takewhile
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap

Result = namedtuple('Result', ['fast', 'slow', 'score'])

def evaluate(close, fast, slow):
    signal = close.rolling(fast).mean() > close.rolling(slow).mean()
    returns = (close.pct_change().shift(-1) * signal).mean(axis=1)
    return Result(fast, slow, float(returns.mean() / (returns.std() + 1e-9)))

def strategy(data):
    close = data.get('price:收盤價')
    grid = itertools.product([5, 10], [20, 30])
    results = list(itertools.starmap(lambda f, s: evaluate(close, f, s), (p for p in grid if p[0] < p[1])))
    best = max(results, key=lambda r: r.score)
    by_fast = defaultdict(list)
    for r in results:
        by_fast[r.fast].append(r._asdict())
    recent = deque(maxlen=3)
    recent.extend(r.score for r in results)
    votes = Counter(chain.from_iterable((r.fast, r.slow) for r in results)).most_common(2)
    for key, group in groupby(sorted(results, key=lambda r: r.slow), key=lambda r: r.slow):
        print(key, len(list(group)), best._replace(score=0.0))
    settings = ChainMap({'fast': best.fast}, {'fast': 1, 'slow': best.slow})
    print(list(islice(accumulate(recent, max), 2)), votes, list(pairwise([1, 2, 3])), list(combinations('ab', 2)))
    return close.rolling(settings['fast']).mean() > close.rolling(settings['slow']).mean()
position = strategy(data)
sim(position, resample='M')
