# A list of an own class names a writer.
class L(list): pass
x = L(['to_csv'])
pd.Series([1]).agg(x, path_or_buf='/x')
# rule: string-dispatch
