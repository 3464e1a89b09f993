# The same with items.
class C:
    def __call__(self, x):
        return 1
    def items(self):
        return [('x', 'to_pickle')]
c = C()
for k, h in c.items():
    pd.DataFrame({'x': [1]}).agg(h, 0, '/x')
# rule: string-dispatch
