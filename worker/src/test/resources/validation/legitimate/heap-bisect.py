import heapq
import bisect
from operator import itemgetter, mul
scores = {'2330': 3.2, '2317': 1.5, '1101': 2.2}
top = heapq.nlargest(2, scores.items(), key=itemgetter(1))
ordered = sorted(scores.values())
print(top, bisect.bisect_left(ordered, 2.0), list(map(mul, [1, 2], [3, 4])))
