# A way around what is refused directly: arrow dtype.
pd.Series([1], dtype='int64[pyarrow]')
# rule: argument-not-allowed
