# Dateutil opens the path that follows its name: tz dict spread name.
kw = {'tz': 'dateutil//etc/passwd'}
pd.Timestamp('2020', **kw)
# rule: argument-not-allowed
