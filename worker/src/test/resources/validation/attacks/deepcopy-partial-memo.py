# The same with the memo as a keyword of a partial function.
from copy import deepcopy
from functools import partial
class A:
    def __init__(self):
        self._typ = 'dataframe'
        self._info_axis_name = 'to_pickle'
f = partial(deepcopy, memo={id(A): pd.DataFrame})
f(A()).keys()('/etc/x')
# rule: restricted-reference
