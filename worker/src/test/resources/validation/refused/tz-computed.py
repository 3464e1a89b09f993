# Dateutil opens the path that follows its name: tz computed.
z = ''.join(['date', 'util/', '/etc/passwd'])
pd.Timestamp.now(z)
# rule: argument-not-allowed
