# The same by a list of bases.
class A:
    _info_axis_name = 'to_pickle'
class B(*[A, pd.DataFrame]):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
