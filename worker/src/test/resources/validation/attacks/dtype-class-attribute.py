# numpy takes the attribute dtype of a class for a type.
s = f'{1+1}i4'
class A:
    dtype = s
np.zeros(3, A)
# rule: argument-not-allowed
