# A built-in function gives the base back.
class A:
    _info_axis_name = 'to_pickle'
import copy
class B(max([A], key=id), pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
