# Compile makes code of a text, after a dataclass is initialised.
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    def __post_init__(self):
        compile('1', 'x', 'eval')
A()
# rule: code-execution
