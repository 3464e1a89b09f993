# The same by a loop and a parameter.
class A:
    pass
for A._info_axis_name in ['to_pickle']:
    pass
def f(b):
    class B(b, pd.DataFrame):
        pass
    return B
f(A)({'a': [1]}).keys()('/x')
# rule: attribute-not-allowed
