# The same by an attribute of a class.
class A:
    _info_axis_name = 'to_pickle'
class N:
    X = A
class B(N.X, pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
