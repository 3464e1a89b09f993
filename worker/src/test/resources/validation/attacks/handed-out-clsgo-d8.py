# A class method makes the object.
from dataclasses import dataclass
@dataclass
class A:
    how: str = 'mean'
    def go(self):
        return pd.DataFrame({'x': [1]}).agg(self.how, 0, '/x')
    @classmethod
    def make(cls):
        return cls('to_pickle').go()
A.make()
# rule: string-dispatch
