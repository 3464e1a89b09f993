# Seasonality by calendar fields, calendar module, strftime grouping, and business day arithmetic in numpy.
import calendar
import datetime as dt
close = data.get('price:收盤價')
returns = close.pct_change().mean(axis=1)
by_month = returns.groupby(returns.index.month).mean().rename(lambda m: calendar.month_abbr[m])
by_day = returns.groupby(returns.index.day_name()).agg(['mean', 'count'])
by_week = returns.groupby(returns.index.strftime('%Y-%U')).sum()
by_quarter = returns.groupby(pd.Grouper(freq='QE')).apply(lambda s: (1 + s).prod() - 1)
tom = (close.index.day >= 28) | (close.index.day <= 3)
holidays = np.array(['2024-01-01', '2024-02-08'], dtype='datetime64[D]')
next_day = np.busday_offset('2024-01-01', 1, roll='forward', holidays=holidays)
between = np.busday_count(dt.date(2024, 1, 1), dt.date(2024, 2, 1))
days = (close.index - close.index[0]).days
print(by_month.to_dict(), by_day.shape, by_week.shape, by_quarter.shape, next_day, between, calendar.monthrange(2024, 2), calendar.isleap(2024), days.max(), dt.timedelta(weeks=1) / dt.timedelta(days=1))
position = close.notna().mul(tom | (close.index.weekday == 4), axis=0)
sim(position, resample='D')
