# A function has an attribute named values that gives texts.
def f(x):
    return 1
f.values = lambda: ['to_pickle']
for h in f.values():
    pd.DataFrame({'x': [1]}).agg(h, 0, '/x')
# rule: string-dispatch
