# A text that is not seen to be put together is compared with a type: iloc.
np.arange(3).dtype == pd.Series(['2d']).iloc[0]
# rule: argument-not-allowed
