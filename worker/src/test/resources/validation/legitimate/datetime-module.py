import datetime as dt
x = dt.datetime(2020, 1, 1) - dt.timedelta(days=1)
