# A type that is put together at run time, as type of the columns of records.
s = f'{1+1}i4'
pd.DataFrame({'a': [1]}).to_records(column_dtypes=s)
# rule: argument-not-allowed
