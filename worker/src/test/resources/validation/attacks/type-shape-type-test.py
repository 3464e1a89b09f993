# A test of pandas for types makes a type of a text.
pd.api.types.is_numeric_dtype('1.1')
# rule: argument-not-allowed
