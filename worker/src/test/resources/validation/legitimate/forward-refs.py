from typing import Optional, List
from dataclasses import dataclass, field
@dataclass
class Node:
    name: str
    parent: Optional['Node'] = None
    children: List['Node'] = field(default_factory=list)
    def add(self, child: 'Node') -> 'Node':
        self.children.append(child); child.parent = self; return self
    def depth(self) -> int: return 0 if self.parent is None else 1 + self.parent.depth()
root = Node('all').add(Node('trend')).add(Node('value'))
close = data.get('price:收盤價')
position = close > close.average(20 * (1 + root.children[0].depth()))
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
