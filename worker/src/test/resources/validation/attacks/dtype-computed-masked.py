# A computed type for a function of numpy.ma.
s = f'{1+1}i4'
np.ma.zeros(3, s)
# rule: argument-not-allowed
