# A text that is not seen to be put together is compared with a type: dictt.
np.arange(3).dtype == {'a': ('2d', 0)}
# rule: argument-not-allowed
