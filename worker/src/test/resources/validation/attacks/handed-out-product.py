# An object answers for the product of a list.
class M:
    def __rmul__(self, other):
        return ['to_pickle']
for h in ['mean'] * M():
    pd.DataFrame({'x': [1]}).agg(h, 0, '/x')
# rule: string-dispatch
