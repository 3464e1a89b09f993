# A lambda has an attribute named items.
f = lambda x: 1
f.items = lambda: [('x', 'to_pickle')]
for k, h in f.items():
    pd.DataFrame({'x': [1]}).agg(h, 0, '/x')
# rule: string-dispatch
