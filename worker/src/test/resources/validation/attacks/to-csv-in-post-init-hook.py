# To_csv writes outside /tmp, after a dataclass is initialised.
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    def __post_init__(self):
        pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')
A()
# rule: data-io
