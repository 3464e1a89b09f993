# The same as a variable of a class that extends the frame.
class A(pd.DataFrame):
    _info_axis_name = 'to_pickle'
A({'a': [1]}).keys()('/etc/x')
# rule: class-hook
