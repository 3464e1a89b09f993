# A text that is not seen to be put together is compared with a type: strrep.
np.arange(3).dtype == pd.Series(['2i4-']).str.slice(0, 3)[0]
# rule: argument-not-allowed
