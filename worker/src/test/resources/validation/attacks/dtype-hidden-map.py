# map calls numpy with texts that are put together as types.
list(map(np.zeros, [3], [f'{1 + 1}i4']))
# rule: argument-not-allowed
