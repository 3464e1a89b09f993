# Dateutil opens the path that follows its name: tz map.
list(map(pd.Timestamp.now, ['date' + 'util//etc/passwd']))
# rule: argument-not-allowed
