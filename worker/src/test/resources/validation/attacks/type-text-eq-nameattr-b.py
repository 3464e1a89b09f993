# A text that is not seen to be put together is compared with a type: nameattr.
np.arange(3).dtype == pd.Series([1], name='2d').name
# rule: argument-not-allowed
