# A kept method is called with a computed type later.
s = f'{1+1}i4'
f = np.zeros(3).astype
f(s)
# rule: restricted-reference
