from dataclasses import dataclass, field, asdict

@dataclass
class Params:
    window: int = 20
    names: list = field(default_factory=list)
    type: str = 'x'

    def __post_init__(self):
        self.double = self.window * 2

p = Params()
print(asdict(p), p.double, p.type)
