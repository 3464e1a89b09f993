# A text that is not seen to be put together is compared with a type: get.
np.arange(3).dtype == {'a': '2d'}.get('a')
# rule: argument-not-allowed
