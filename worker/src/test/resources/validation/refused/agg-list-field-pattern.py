# A list of names is reached under a second name and changed there.
class A:
    def __init__(self): self.hows = ['size']
    def go(self): pd.Series([1]).agg(self.hows, path_or_buf='/x')
a = A()
match a:
    case A(hows=h):
        h.append('to_' + 'csv')
a.go()
# rule: string-dispatch
