# A list of names is reached through getattr on self and changed there: the aggregation writes a file.
class A:
    def __init__(self):
        self.hows = ['size']

    def run(self, frame):
        getattr(self, 'hows').append('to_csv')
        frame.agg(self.hows, path_or_buf='/x')


A().run(pd.Series([1]))
# rule: string-dispatch
