# Dateutil opens the path that follows its name: tz conditional.
pd.Timestamp.now('UTC' if data is None else 'dateutil//etc/passwd')
# rule: argument-not-allowed
