# A function that is mapped over types compares each with a text that is evaluated.
frame = pd.DataFrame({'a': [1.0]})
found = frame.dtypes.map(lambda kind: kind == '=4')
# rule: argument-not-allowed
