import itertools
from collections import defaultdict, namedtuple, Counter, OrderedDict, deque
Result = namedtuple('Result', ['short', 'long', 'score'])
close = data.get('etl:adj_close')
results = []
for short, long_ in itertools.product([5, 10], [20, 60]):
    signal = close.average(short) > close.average(long_)
    score = (close.pct_change().shift(-1)[signal]).mean().mean()
    results.append(Result(short, long_, float(score)))
best = max(results, key=lambda r: r.score)
print(best._asdict(), best._replace(score=0), Result._fields)
bucket = defaultdict(list)
for r in results:
    bucket[r.short].append(r)
count = Counter(r.long for r in results)
print(count.most_common(1), deque([1, 2], maxlen=1), OrderedDict(a=1))
position = close.average(best.short) > close.average(best.long)
sim(position, resample='M')
