from collections import deque
from dataclasses import dataclass, field
import heapq
@dataclass(order=True)
class Event:
    when: pd.Timestamp
    kind: str = field(compare=False)
    payload: dict = field(default_factory=dict, compare=False)
class Engine:
    def __init__(self): self.queue = []; self.handlers = {'bar': self.on_bar, 'signal': self.on_signal}; self.log = deque(maxlen=5)
    def push(self, e): heapq.heappush(self.queue, e)
    def run(self):
        while self.queue:
            e = heapq.heappop(self.queue); self.handlers[e.kind](e)
    def on_bar(self, e): self.push(Event(e.when, 'signal', {'buy': e.payload['up']}))
    def on_signal(self, e): self.log.append((e.when, e.payload.get('buy')))
close = data.get('price:收盤價')
eng = Engine()
for d in close.index[-10:]: eng.push(Event(d, 'bar', {'up': bool(close.loc[d].mean() > 0)}))
eng.run(); print(list(eng.log))
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
