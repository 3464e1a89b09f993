# Dateutil opens the path that follows its name: tz walrus.
pd.Timestamp.now(z := 'dateutil//etc/passwd')
# rule: argument-not-allowed
