# getattr gets a name from a container that holds more than it seems to.
class A:
    def agg(self, x): return x
for n in ['agg']:
    getattr(pd.Series([1]), n)('to_csv', path_or_buf='/x')
# rule: restricted-reference
