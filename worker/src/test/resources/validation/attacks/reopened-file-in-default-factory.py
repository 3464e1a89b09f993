# A file that is initialised again opens another path, in a default factory.
from dataclasses import dataclass, field
@dataclass
class A:
    x: object = field(default_factory=lambda: open('/tmp/a', 'wb', 0).__init__('/etc/passwd'))
A()
# rule: dunder-name
