# datetime.timezone.utc as tzinfo in several spellings; comparison of aware times.
import datetime as dt
from datetime import datetime, timezone, timedelta
UTC = timezone.utc
TAIPEI = timezone(timedelta(hours=8), 'Taipei')
a = datetime(2024, 1, 1, 9, 0, tzinfo=timezone.utc)
b = datetime.now(timezone.utc)
c = datetime.fromtimestamp(0, tz=dt.timezone.utc).astimezone(TAIPEI)
d = dt.datetime(2024, 1, 1, tzinfo=UTC).replace(tzinfo=None)
e = dt.datetime.now(tz=TAIPEI)
f = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
print(a < b, c.isoformat(), d, e.tzinfo is TAIPEI, f.utcoffset(), (b - a).days, a.timestamp())
close = data.get('price:收盤價')
position = close[close.index >= d.strftime('%Y-%m-%d')] > 0
sim(position, resample='M')
