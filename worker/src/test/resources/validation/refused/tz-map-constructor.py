# Dateutil opens the path that follows its name: tz map constructor.
pd.Series(['date' + 'util//etc/passwd']).apply(pd.Timestamp.now)
# rule: argument-not-allowed
