# The same of another indexer of pandas.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
from pandas.api.indexers import BaseIndexer
class A(BaseIndexer):
    pass
np.array(A(None, 0, **{x: v for x in [k]}))
# rule: dunder-name
