# TypedDict takes any text for the name of a field, and dataclass builds source from it.
from dataclasses import dataclass
from typing import TypedDict
dataclass(TypedDict('X', {'a=print(1)': int}))
# rule: restricted-reference
