# A function of a library gives the base back.
class A:
    _info_axis_name = 'to_pickle'
import copy
class B(copy.copy(A), pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
