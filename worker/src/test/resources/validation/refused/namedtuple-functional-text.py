# Typing compiles a text that stands for a type: namedtuple functional text.
from typing import NamedTuple
NamedTuple('A', [('x', "exec('x')")])
# rule: code-execution
