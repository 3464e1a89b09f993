# An accepted list is handed to a function that puts a refused name in before the list is used.
class Q:
    def apply(self, f):
        f[:] = ['to_' + 'csv']
a = ['size']
q = Q()
q.apply(a)
pd.Series([1]).agg(a, path_or_buf='/x')
# rule: string-dispatch
