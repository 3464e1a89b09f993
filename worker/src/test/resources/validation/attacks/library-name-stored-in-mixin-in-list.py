# The same by a list.
class A:
    pass
with open('/tmp/x', 'w') as A._info_axis_name:
    pass
class Q:
    pass
A._info_axis_name = 'to_pickle'
L = [A]
class B(L[0], pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: attribute-not-allowed
