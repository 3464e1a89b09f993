# A method gets a refused name by a call that does not look like one.
class A:
    def go(self, how):
        pd.Series([1]).agg(how, path_or_buf='/x')
class C:
    def __init__(self, a): self.a = a
    def run(self): self.a.go('to_' + 'csv')
C(A()).run()
# rule: string-dispatch
