# Columns are selected by a type that numpy evaluates.
frame = pd.DataFrame({'a': [1.0]})
frame.select_dtypes(include=['number', '1f8'])
# rule: argument-not-allowed
