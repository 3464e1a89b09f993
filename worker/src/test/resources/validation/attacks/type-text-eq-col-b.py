# A text that is not seen to be put together is compared with a type: col.
np.arange(3).dtype == pd.DataFrame({'2d': [1]}).columns[0]
# rule: argument-not-allowed
