# The same as argument of a method: lead.
np.arange(3).sum(0, ',i4')
# rule: argument-not-allowed
