# Dateutil opens the path that follows its name: tz dict spread mutated.
kw = {}
kw['t' + 'z'] = 'dateut' + 'il//etc/passwd'
pd.Timestamp('2020', **kw)
# rule: argument-not-allowed
