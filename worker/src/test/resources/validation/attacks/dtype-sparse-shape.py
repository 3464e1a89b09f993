# The same in the brackets of a sparse type, given by keyword.
pd.Series([1], dtype='Sparse[2float64]')
# rule: argument-not-allowed
