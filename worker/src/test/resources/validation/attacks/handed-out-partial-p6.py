# A partial function has one.
from functools import partial
p = partial(print)
p.values = lambda: ['to_pickle']
for h in p.values():
    pd.DataFrame({'x': [1]}).agg(h, 0, '/x')
# rule: string-dispatch
