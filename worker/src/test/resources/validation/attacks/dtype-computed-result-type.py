# A computed type as third of the types that are joined.
s = f'{1+1}i4'
np.result_type(1, 2, s)
# rule: argument-not-allowed
