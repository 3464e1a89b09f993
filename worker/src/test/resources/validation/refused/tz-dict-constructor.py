# Dateutil opens the path that follows its name: tz dict constructor.
kw = dict(tz='date' + 'util//etc/passwd')
pd.date_range('2020', periods=2, **kw)
# rule: argument-not-allowed
