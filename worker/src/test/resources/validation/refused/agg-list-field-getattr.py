# A list of names is reached under a second name and changed there.
class A:
    hows = ['size']
    def go(self): pd.Series([1]).agg(self.hows, path_or_buf='/x')
getattr(A, 'hows').append('to_' + 'csv')
A().go()
# rule: string-dispatch
