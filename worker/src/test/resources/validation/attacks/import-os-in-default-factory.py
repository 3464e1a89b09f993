# __import__ loads a module by name, in a default factory.
from dataclasses import dataclass, field
@dataclass
class A:
    x: object = field(default_factory=lambda: __import__('os').system('id'))
A()
# rule: code-execution
