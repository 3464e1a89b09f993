# A subscript gives the base back.
from typing import Annotated, Optional, Union
class A:
    _info_axis_name = 'to_pickle'
class B(Union[A], pd.DataFrame):
    pass
B({'a': [1]}).keys()('/x')
# rule: class-hook
