import random, statistics, math, decimal, fractions, bisect, heapq, re, json, copy, time, calendar, string
random.seed(1)
x = statistics.mean([1, 2]) + random.choice([1, 2]) + random.random()
y = decimal.Decimal('1.1') + 1
z = heapq.nlargest(2, [1, 2, 3])
w = re.sub(r'\d+', '', 'a1')
m = re.compile('a').match('abc')
print(m.group(0) if m else '', json.dumps({'a': 1}), copy.deepcopy([1]), time.time(), calendar.monthrange(2020, 1))
