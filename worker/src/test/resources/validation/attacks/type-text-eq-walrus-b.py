# A text that is not seen to be put together is compared with a type: walrus.
np.arange(3).dtype == (z := '2d')
# rule: argument-not-allowed
