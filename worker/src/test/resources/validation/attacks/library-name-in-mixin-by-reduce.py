# A function of a library gives the base back.
class A:
    _info_axis_name = 'to_pickle'
import functools
class B(functools.reduce(lambda a, b: A, [1, 2]), pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
