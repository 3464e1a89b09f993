# A computed type as third argument of accumulate.
s = f'{1+1}i4'
np.multiply.accumulate([1], 0, s)
# rule: argument-not-allowed
