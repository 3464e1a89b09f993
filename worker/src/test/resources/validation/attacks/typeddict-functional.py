from dataclasses import dataclass
from typing import TypedDict
dataclass(TypedDict('X', {'a=print(1)': int}))
# rule: restricted-reference
