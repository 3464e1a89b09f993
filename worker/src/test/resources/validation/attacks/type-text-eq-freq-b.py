# A text that is not seen to be put together is compared with a type: freq.
np.arange(3).dtype == pd.date_range('2024-01-01', periods=3, freq='2D').freqstr
# rule: argument-not-allowed
