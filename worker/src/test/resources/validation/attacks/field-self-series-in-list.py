# An attribute that looks constant gets another value in a way that is no plain assignment.
class A:
    how = 'mean'
    def go(self):
        pd.Series([1]).agg(self.how, path_or_buf='/x')
x = [A]
x[0].go(pd.Series({'how': 'to_' + 'csv'}))
# rule: string-dispatch
