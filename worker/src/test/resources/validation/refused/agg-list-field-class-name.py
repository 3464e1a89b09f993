# A list of names is reached under a second name and changed there.
class A:
    hows = ['size']
    hows.append('to_' + 'csv')
    def go(self): pd.Series([1]).agg(self.hows, path_or_buf='/x')
A().go()
# rule: string-dispatch
