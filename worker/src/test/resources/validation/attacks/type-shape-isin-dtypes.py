# Comparing all types of a frame with a list of texts makes types of the texts.
frame = pd.DataFrame({'a': [1.0]})
found = frame.dtypes.isin(['2i4'])
# rule: argument-not-allowed
