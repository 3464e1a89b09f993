# The same with a memo that the source hands over.
import copy
class A:
    def __init__(self):
        self._typ = 'dataframe'
        self._info_axis_name = 'to_pickle'
made = copy.deepcopy(A(), {id(A): pd.DataFrame})
made.keys()('/etc/x')
# rule: reflection
