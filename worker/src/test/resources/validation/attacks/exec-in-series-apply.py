# Exec runs a text, in a function that a series applies.
pd.Series([1]).apply(lambda v: exec('x = 1'))
# rule: code-execution
