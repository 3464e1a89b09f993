# The codes of a categorical are made writable.
c = pd.Categorical(['a', 'b'], categories=[str(i) for i in range(40000)] + ['a', 'b'])
v = c.codes.view()
v.setflags(write=True)
v[0] = 2**30
print(pd.Series(c).astype(object))
# rule: argument-not-allowed
