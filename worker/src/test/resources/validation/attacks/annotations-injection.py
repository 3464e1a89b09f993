from dataclasses import dataclass
@dataclass
class A:
    __annotations__ = {'a=print(1)': int}
# rule: class-hook
