# Open reads a file outside /tmp, in a default factory.
from dataclasses import dataclass, field
@dataclass
class A:
    x: object = field(default_factory=lambda: open('/etc/passwd'))
A()
# rule: file-path
