# A text of an own class can be called and names a writer.
class S(str):
    def __call__(self, x): return 1
f = S('to_csv')
pd.Series([1]).agg(f, path_or_buf='/x')
# rule: string-dispatch
