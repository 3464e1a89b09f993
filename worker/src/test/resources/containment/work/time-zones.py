# Prints: 2024-01-02 08:00:00+08:00 +0800 +0800 EDT UTC 0:00:00 2024
import datetime, time, zoneinfo
import dateutil.tz, pytz
noon = pd.Timestamp('2024-01-02', tz='UTC')
taipei = noon.tz_convert('Asia/Taipei')
pytz_offset = pytz.timezone('Asia/Taipei').localize(datetime.datetime(2024, 1, 2)).strftime('%z')
dateutil_offset = datetime.datetime(2024, 1, 2, tzinfo=dateutil.tz.gettz('Asia/Taipei')).strftime('%z')
summer = datetime.datetime(2024, 7, 1, tzinfo=zoneinfo.ZoneInfo('America/New_York')).tzname()
utc = datetime.datetime(2024, 7, 1, tzinfo=dateutil.tz.gettz('UTC'))
parsed = datetime.datetime.strptime('02/01/2024', '%d/%m/%Y').year
print(taipei, pytz_offset, dateutil_offset, summer, utc.tzname(), utc.utcoffset(), parsed)
