# Pandas evaluates a text, in a default factory.
from dataclasses import dataclass, field
@dataclass
class A:
    x: object = field(default_factory=lambda: pd.eval('1 + 1'))
A()
# rule: expression-evaluation
