# The same by setattr with a literal name that the source uses elsewhere.
class B:
    def __init__(self):
        self._info_axis_name = 1
df = pd.DataFrame({'a': [1]})
setattr(df, '_info_axis_name', 'to_pickle')
df.keys()('/etc/x')
# rule: attribute-not-allowed
