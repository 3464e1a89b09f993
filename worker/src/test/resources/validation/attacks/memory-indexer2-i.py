# The same of an indexer of the source that extends it.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
from pandas.api.indexers import FixedForwardWindowIndexer
np.array(FixedForwardWindowIndexer(window_size=2, **{k: v}))
# rule: dunder-name
