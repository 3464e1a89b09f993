# A text of an own class names a writer.
class S(str): pass
x = S('to_csv')
pd.Series([1]).agg(x, path_or_buf='/x')
# rule: string-dispatch
