# A function of a library gives the base back.
class A:
    _info_axis_name = 'to_pickle'
from typing import cast, Any
class B(cast(Any, A), pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
