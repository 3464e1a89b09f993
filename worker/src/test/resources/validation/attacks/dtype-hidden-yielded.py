# A generator yields the type.
def kinds():
    yield np.arange(3).dtype
for kind in kinds():
    kind == f'{1 + 1}i4'
# rule: argument-not-allowed
