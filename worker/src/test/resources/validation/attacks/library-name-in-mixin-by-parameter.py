# The same by a parameter.
class A:
    _info_axis_name = 'to_pickle'
def f(b):
    class B(b, pd.DataFrame):
        pass
    return B({'a': [1]})
f(A).keys()('/x')
# rule: class-hook
