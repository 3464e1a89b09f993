# A computed type as third argument of the reduction of an operator.
s = f'{1+1}i4'
np.add.reduce([1], 0, s)
# rule: argument-not-allowed
