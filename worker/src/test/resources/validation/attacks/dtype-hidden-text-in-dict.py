# The text waits in a dictionary.
kinds = {}
kinds['a'] = f'{1 + 1}i4'
np.arange(3).sum(0, kinds['a'])
# rule: argument-not-allowed
