# The same from a class that is joined with the frame by another one.
class M:
    _info_axis_name = 'to_pickle'
class A(M, pd.DataFrame):
    pass
A({'a': [1]}).keys()('/etc/x')
# rule: class-hook
