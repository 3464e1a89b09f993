# super reaches agg of the library with the name of a writer.
class A(pd.Series):
    def go(self): return super().agg('to_csv', path_or_buf='/x')
A([1]).go()
# rule: string-dispatch
