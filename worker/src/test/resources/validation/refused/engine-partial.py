# Another engine imports a library and compiles with it: engine partial.
from functools import partial
partial(pd.Series([1.0]).rolling(1).mean, engine='numba')()
# rule: argument-not-allowed
