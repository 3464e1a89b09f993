# An attribute that looks constant gets another value in a way that is no plain assignment.
class A:
    def __init__(self):
        self._how = 'mean'
    @property
    def how(self): return 'to_' + 'csv'
    def go(self):
        pd.Series([1]).agg(self.how, path_or_buf='/x')
A().go()
# rule: string-dispatch
