# A text that is not seen to be put together is compared with a type: listcomp.
np.arange(3).dtype == [('a', x) for x in ['2d']]
# rule: argument-not-allowed
