from enum import Enum
class E(Enum):
    pass
E('X', {'__annotations__': {}})
# rule: class-hook
