import copy
from dataclasses import dataclass, field, replace

@dataclass
class Settings:
    windows: list = field(default_factory=lambda: [5, 20])
    level: float = 0.5

    def __copy__(self):
        return replace(self, windows=list(self.windows))

def strategy(data):
    close = data.get('price:收盤價')
    base = Settings()
    shallow = copy.copy(base)
    deep = copy.deepcopy(base)
    deep.windows.append(60)
    scores = [close.pct_change(w).rank(axis=1, pct=True) for w in deep.windows]
    return sum(scores) / len(scores) > shallow.level
