# Dateutil opens the path that follows its name: tz convert index.
pd.DatetimeIndex(['2020'], tz='UTC').tz_convert('dateutil//etc/passwd')
# rule: argument-not-allowed
