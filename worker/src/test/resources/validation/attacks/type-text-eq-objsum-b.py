# A text that is not seen to be put together is compared with a type: objsum.
np.arange(3).dtype == np.array(['2', 'i4'], dtype=object).sum()
# rule: argument-not-allowed
