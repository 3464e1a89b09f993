# heapq with tuples, bisect on sorted lists and sorted with several keys by itemgetter.
import heapq
import bisect
from operator import itemgetter
close = data.get('price:收盤價')
scores = [(float(v), c) for c, v in close.pct_change(10).iloc[-1].items()]
best = heapq.nlargest(2, scores)
heap = []
for score, symbol in scores:
    heapq.heappush(heap, (-score, symbol))
    if len(heap) > 3:
        heapq.heappop(heap)
levels = [10, 20, 50, 100]
buckets = {c: bisect.bisect_right(levels, p) for c, p in close.iloc[-1].items()}
bisect.insort(levels, 35)
records = [{'s': c, 'b': b, 'p': float(close[c].iloc[-1])} for c, b in buckets.items()]
ordered = sorted(records, key=itemgetter('b', 's'))
ordered.sort(key=lambda r: (-r['b'], r['p']), reverse=True)
print(best, levels, [r['s'] for r in ordered], min(records, key=itemgetter('p'))['s'], list(heapq.merge([1, 3], [2])))
position = close[[s for _, s in best]] > 0
sim(position, resample='M')
