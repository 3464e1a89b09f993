# A window is looked up in scipy: win type positional.
pd.Series([1.0, 2.0, 3.0]).rolling(2, None, False, 'triang').mean()
# rule: argument-not-allowed
