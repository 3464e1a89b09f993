# The same by their flags.
c = pd.Categorical(['a', 'b'], categories=[str(i) for i in range(40000)] + ['a', 'b'])
v = c.codes
v.flags.writeable = True
v[0] = 2**30
print(pd.Series(c).astype(object))
# rule: argument-not-allowed
