# A text that is not seen to be put together is compared with a type: nph.
np.arange(3).dtype == np.array(['2d'])[0]
# rule: argument-not-allowed
