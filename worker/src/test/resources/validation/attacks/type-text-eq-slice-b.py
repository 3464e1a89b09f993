# A text that is not seen to be put together is compared with a type: slice.
np.arange(3).dtype == '-2d'[len('a'):]
# rule: argument-not-allowed
