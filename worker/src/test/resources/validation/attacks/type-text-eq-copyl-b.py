# A text that is not seen to be put together is compared with a type: copyl.
np.arange(3).dtype == [('a', '2d')].copy()
# rule: argument-not-allowed
