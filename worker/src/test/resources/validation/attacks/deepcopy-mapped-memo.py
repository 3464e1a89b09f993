# The same with the function as a value.
from copy import deepcopy
class A:
    def __init__(self):
        self._typ = 'dataframe'
        self._info_axis_name = 'to_pickle'
list(map(deepcopy, [A()], [{id(A): pd.DataFrame}]))[0].keys()('/etc/x')
# rule: restricted-reference
