# A text that is not seen to be put together is compared with a type: dictf.
np.arange(3).dtype == {'names': ['a'], 'formats': ['2d']}
# rule: argument-not-allowed
