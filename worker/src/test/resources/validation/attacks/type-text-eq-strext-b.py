# A text that is not seen to be put together is compared with a type: strext.
np.arange(3).dtype == pd.Series(['-2i4']).str.extract('-(.*)', expand=False)[0]
# rule: argument-not-allowed
