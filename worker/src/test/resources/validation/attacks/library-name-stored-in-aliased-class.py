# pandas calls the method that an attribute names which was stored in an aliased mixin.
class A:
    pass
A._info_axis_name = 'to_pickle'
C = A
class B(C, pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: attribute-not-allowed
