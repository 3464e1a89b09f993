# dataclass builds its source from the keys of __annotations__, so a key may hold code.
from dataclasses import dataclass
@dataclass
class A:
    __annotations__ = {'a=print(1)': int}
# rule: class-hook
