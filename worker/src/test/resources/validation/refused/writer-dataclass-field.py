from dataclasses import dataclass
@dataclass
class A(pd.DataFrame):
    to_pickle: object
# rule: class-hook
