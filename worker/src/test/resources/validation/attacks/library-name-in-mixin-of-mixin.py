# The same by a mixin of a mixin.
class A:
    _info_axis_name = 'to_pickle'
C = A
class D(C):
    pass
class B(D, pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
