# Keywords become attributes, one of which numpy believes: indexer kwargs.
from pandas.api.indexers import BaseIndexer
b = BaseIndexer(None, 0, **{'__array' + '_interface__': {'data': (1, True), 'typestr': '|u1', 'shape': (8,), 'version': 3}})
np.asarray(b)
# rule: dunder-name
