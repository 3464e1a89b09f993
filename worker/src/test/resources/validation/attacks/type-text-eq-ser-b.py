# A text that is not seen to be put together is compared with a type: ser.
np.arange(3).dtype == pd.Series(['2d'])[0]
# rule: argument-not-allowed
