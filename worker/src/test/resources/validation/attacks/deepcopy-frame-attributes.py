# pandas copies the attributes of a frame deeply, and calls the hook as well.
class A:
    def __init__(self):
        self._typ = 'dataframe'
        self._info_axis_name = 'to_pickle'
class B:
    def __deepcopy__(self, memo):
        memo[id(A)] = pd.DataFrame
        return self
df = pd.DataFrame({'a': [1]})
df.attrs['x'] = [B(), A()]
c = df.copy()
c.attrs['x'][1].keys()('/etc/x')
# rule: class-hook
