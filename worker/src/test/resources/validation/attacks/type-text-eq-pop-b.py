# A text that is not seen to be put together is compared with a type: pop.
np.arange(3).dtype == ['2d'].pop()
# rule: argument-not-allowed
