# pipe is given a writer of the class.
pd.Series([1]).pipe(pd.Series.to_csv, '/x')
# rule: restricted-reference
