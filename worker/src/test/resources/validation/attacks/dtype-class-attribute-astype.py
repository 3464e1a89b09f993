# The same with astype.
s = f'{1+1}i4'
class A:
    dtype = s
np.zeros(3).astype(A)
# rule: argument-not-allowed
