# A function of numpy calls the method of its name with what it was given.
class A:
    def sum(self, axis=None, dtype=None, out=None):
        pd.Series([1]).apply(axis, args=('/etc/x',))
np.sum(A(), axis='to_pickle')
# rule: string-dispatch
