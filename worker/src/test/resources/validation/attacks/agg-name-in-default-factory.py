# Agg calls the method that a text names, in a default factory.
from dataclasses import dataclass, field
@dataclass
class A:
    x: object = field(default_factory=lambda: pd.Series([1]).agg('to_pickle', path='/dataset/x'))
A()
# rule: string-dispatch
