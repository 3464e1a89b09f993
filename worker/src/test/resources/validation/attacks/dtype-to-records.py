# A type as text is evaluated or opens the file of its time zone: dtype to records.
pd.DataFrame({'a': [1]}).to_records(column_dtypes={'a': '(2,)i4,i4'})
# rule: argument-not-allowed
