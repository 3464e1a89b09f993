# A text that is not seen to be put together is compared with a type: mull.
np.arange(3).dtype == [('a', '2d')] * 1
# rule: argument-not-allowed
