import queue
from collections import deque
events = queue.Queue()
pq = queue.PriorityQueue()
close = data.get('price:收盤價')
for d in close.index[-5:]: events.put(('bar', d)); pq.put((1, str(d)))
while not events.empty():
    kind, day = events.get()
    try: pq.get_nowait()
    except queue.Empty: break
print(events.qsize())
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
