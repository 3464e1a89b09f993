# pandas calls the method that an attribute of an aliased mixin names.
class A:
    _info_axis_name = 'to_pickle'
C = A
class B(C, pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
