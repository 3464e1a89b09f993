# A way around what is refused directly: enum convert.
from enum import Enum
class B:
    _convert_ = 1
class A(Enum):
    X = 1
A._convert_('Z', 'os', lambda n: n == 'system')
# rule: code-execution
