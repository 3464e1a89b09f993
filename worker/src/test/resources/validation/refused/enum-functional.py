from enum import Enum
Enum('X', {'__annotations__': {'a=print(1)': int}})
# rule: restricted-reference
