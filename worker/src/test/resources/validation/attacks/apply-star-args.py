# apply gets the name of a writer as keyword or spread.
a = ('to_csv',)
pd.Series([1]).apply(*a, args=('/x',))
# rule: string-dispatch
