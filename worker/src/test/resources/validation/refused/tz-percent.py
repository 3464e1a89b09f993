# Dateutil opens the path that follows its name: tz percent.
pd.Timestamp.now('date%s//etc/passwd' % 'util')
# rule: argument-not-allowed
