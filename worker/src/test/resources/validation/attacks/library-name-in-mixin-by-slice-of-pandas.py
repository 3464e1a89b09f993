# A subscript gives the base back.
class A:
    _info_axis_name = 'to_pickle'
class B(pd.IndexSlice[A], pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
