# A function that is None makes pandas look for functions among the keywords.
n = None
pd.DataFrame({'a': [1]}).agg(n, out=('a', 'to_clipboard'))
# rule: string-dispatch
