from collections import namedtuple, defaultdict, Counter, deque
Bar = namedtuple('Bar', 'open high low close')
b = Bar(1, 2, 0.5, 1.5)
print(b.close, b._replace(open=2), b._asdict())
