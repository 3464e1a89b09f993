# A text that is not seen to be put together is compared with a type: strcat.
np.arange(3).dtype == pd.Series(['2']).str.cat(['i4'])[0]
# rule: argument-not-allowed
