# Dates: to_datetime with errors, date_range, offsets, periods, time zones by literal name, dt accessor.
from datetime import date, datetime, timedelta, timezone
from pandas.tseries.offsets import BDay, BMonthEnd, MonthEnd
close = data.get('price:收盤價')
parsed = pd.to_datetime(['2024-01-02', 'bad', None], errors='coerce')
days = pd.date_range(start='2024-01-01', end='2024-03-01', freq='B')
tz = pd.date_range('2024-01-01', periods=3, tz='Asia/Taipei').tz_convert('UTC').tz_localize(None)
month_ends = close.index.to_series().groupby(close.index.to_period('M')).max()
now = pd.Timestamp('2024-02-29 13:30')
later = now + pd.DateOffset(months=1, days=-1) + BDay(2) - MonthEnd(1)
span = timedelta(days=5, hours=3)
stamp = datetime(2024, 1, 1, tzinfo=timezone.utc).isoformat()
print(parsed.isna().sum(), days[-1].day_name(), tz[0], later.date(), now.normalize(), span.total_seconds(), stamp, date(2024, 1, 1) < date.today())
print(datetime.strptime('2024/01/31', '%Y/%m/%d') + span, (now - BMonthEnd()).quarter, now.is_month_end, pd.Timedelta('1 days 02:00:00').components.hours)
mask = (close.index.month == 1) | (close.index.dayofweek == 0) | close.index.isin(month_ends.values)
iso = close.index.isocalendar().week
start = pd.Timestamp(start_date) if start_date else close.index[0]
position = (close > 0) & pd.DataFrame(np.tile(np.asarray(mask)[:, None], (1, close.shape[1])), index=close.index, columns=close.columns)
position = position.loc[start:end_date]
print(iso.max(), len(position), close.loc['2024-01'].shape, close.truncate(before='2024-02-01').shape, close.between_time('00:00', '01:00').shape)
sim(position, resample='M', resample_offset='2D')
