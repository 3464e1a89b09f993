# A comprehension takes texts out of an object that can be called.
class C:
    def __call__(self, x):
        return 1
    def values(self):
        return ['to_pickle']
c = C()
hows = [h for h in c.values()]
pd.DataFrame({'x': [1]}).agg(hows, 0, '/x')
# rule: string-dispatch
