# A computed type among arguments that are spread from a tuple.
s = f'{1+1}i4'
np.zeros(*(3, s))
# rule: argument-not-allowed
