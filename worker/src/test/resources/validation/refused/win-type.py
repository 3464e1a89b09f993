# A window is looked up in scipy: win type.
pd.Series([1.0, 2.0, 3.0]).rolling(2, win_type='triang').mean()
# rule: argument-not-allowed
