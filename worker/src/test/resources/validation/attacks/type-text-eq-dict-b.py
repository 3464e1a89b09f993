# A text that is not seen to be put together is compared with a type: dict.
np.arange(3).dtype == {'a': '2d'}['a']
# rule: argument-not-allowed
