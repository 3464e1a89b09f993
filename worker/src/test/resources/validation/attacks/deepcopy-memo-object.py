# The same with an object as memo, which also replaces the state.
from copy import deepcopy
class A:
    def __init__(self):
        self.x = 1
class M:
    def __init__(self):
        self.n = 0
    def __setitem__(self, k, v):
        pass
    def __getitem__(self, k):
        return []
    def get(self, key, default=None):
        self.n += 1
        if self.n == 2:
            return pd.DataFrame
        if self.n == 3:
            return {'_typ': 'dataframe', '_info_axis_name': 'to_pickle'}
        return default
deepcopy(A(), M()).keys()('/etc/x')
# rule: reflection
