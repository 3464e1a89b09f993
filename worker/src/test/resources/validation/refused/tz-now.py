# Dateutil opens the path that follows its name: tz now.
pd.Timestamp.now('dateutil//etc/passwd')
# rule: argument-not-allowed
