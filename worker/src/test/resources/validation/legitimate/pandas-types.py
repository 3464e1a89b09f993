x = pd.api.types.is_numeric_dtype(pd.Series([1]))
from pandas.api.indexers import FixedForwardWindowIndexer
w = FixedForwardWindowIndexer(window_size=3)
