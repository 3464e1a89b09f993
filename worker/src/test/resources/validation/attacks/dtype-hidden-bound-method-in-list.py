# A bound method in a list gets a text that is put together as type.
methods = [np.arange(3).astype]
methods[0](f'{1 + 1}i4')
# rule: argument-not-allowed
