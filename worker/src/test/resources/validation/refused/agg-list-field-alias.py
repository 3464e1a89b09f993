# A list of names is reached under a second name and changed there.
L = ['size']
class A:
    hows = L
    def go(self): pd.Series([1]).agg(self.hows, path_or_buf='/x')
L.append('to_' + 'csv')
A().go()
# rule: string-dispatch
