# A class attribute is agg of the library.
class A(pd.Series):
    run = pd.Series.agg
A([1]).run('to_csv', path_or_buf='/x')
# rule: restricted-reference
