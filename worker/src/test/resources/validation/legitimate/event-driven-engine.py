# An event loop with a deque of named tuples, handlers in a dictionary of methods and a state class.
from collections import deque, namedtuple
Event = namedtuple('Event', 'kind day payload')
class Engine:
    def __init__(self, close):
        self.close = close
        self.queue = deque()
        self.book = {}
        self.log = []
        self.handlers = {'signal': self.on_signal, 'order': self.on_order, 'fill': self.on_fill}

    def emit(self, kind, day, **payload):
        self.queue.append(Event(kind, day, payload))

    def on_signal(self, event):
        self.emit('order', event.day, symbol=event.payload['symbol'], size=1)

    def on_order(self, event):
        self.emit('fill', event.day, **event.payload)

    def on_fill(self, event):
        symbol, size = event.payload['symbol'], event.payload['size']
        self.book.setdefault(event.day, {})[symbol] = size
        self.log.append(event._replace(payload=None))

    def run(self):
        while self.queue:
            event = self.queue.popleft()
            self.handlers[event.kind](event)
        return pd.DataFrame.from_dict(self.book, orient='index').reindex(self.close.index).ffill().fillna(0)

close = data.get('price:收盤價')
engine = Engine(close)
for day, row in close.iloc[::10].iterrows():
    engine.emit('signal', day, symbol=row.idxmax())
position = engine.run().div(2)
print(len(engine.log), engine.log[0].kind)
sim(position, resample='W')
