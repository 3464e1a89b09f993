# Typing compiles a text that stands for a type: forward ref namedtuple.
from typing import NamedTuple
class A(NamedTuple):
    x: "__import__('os').system('id')"
# rule: code-execution
