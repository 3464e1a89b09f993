# A text that is not seen to be put together is compared with a type: addl.
np.arange(3).dtype == [('a', 'f4')] + [('b', '2d')]
# rule: argument-not-allowed
