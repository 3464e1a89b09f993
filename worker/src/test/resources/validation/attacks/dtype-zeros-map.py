# map gives a function a second argument, which is a type.
s = f'{1+1}i4'
list(map(np.zeros, [3], [s]))
# rule: restricted-reference
