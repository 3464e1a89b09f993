# A class that extends a data class gives its field a text.
from dataclasses import dataclass
@dataclass
class A:
    how: str = 'mean'
    def go(self):
        return pd.DataFrame({'x': [1]}).agg(self.how, 0, '/x')
class B(A):
    def __init__(self):
        super().__init__('to_pickle')
B().go()
# rule: string-dispatch
