# Dateutil opens the path that follows its name: tz dateutil.
pd.Timestamp('2020-01-01', tz='dateutil//etc/passwd')
# rule: argument-not-allowed
