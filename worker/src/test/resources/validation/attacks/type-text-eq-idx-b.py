# A text that is not seen to be put together is compared with a type: idx.
np.arange(3).dtype == ['2d'][0]
# rule: argument-not-allowed
