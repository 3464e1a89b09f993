# A text that is not seen to be put together is compared with a type: sersum.
np.arange(3).dtype == pd.Series(['2', 'i4']).sum()
# rule: argument-not-allowed
