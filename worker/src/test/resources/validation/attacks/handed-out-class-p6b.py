# A class has one.
class C:
    @staticmethod
    def values():
        return ['to_pickle']
for h in C.values():
    pd.DataFrame({'x': [1]}).agg(h, 0, '/x')
# rule: string-dispatch
