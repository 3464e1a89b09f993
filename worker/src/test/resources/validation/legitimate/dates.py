from datetime import datetime, timedelta, date
now = datetime(2020, 1, 1) + timedelta(days=3)
print(now.strftime('%Y-%m-%d'), now.year, datetime.strptime('2020', '%Y'), date(2020, 1, 1).isoformat())
