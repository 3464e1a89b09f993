# A callable object has a method named values that gives texts.
class C:
    def __call__(self, x):
        return 1
    def values(self):
        return ['to_pickle']
c = C()
for h in c.values():
    pd.DataFrame({'x': [1]}).agg(h, 0, '/x')
# rule: string-dispatch
