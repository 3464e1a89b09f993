# A window indexer keeps a keyword that is put together as an attribute.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
from pandas.api.indexers import BaseIndexer
np.array(BaseIndexer(None, 0, **{k: v}))
# rule: dunder-name
