# Dateutil opens the path that follows its name: tz format.
pd.Timestamp.now('date{}//etc/passwd'.format('util'))
# rule: argument-not-allowed
