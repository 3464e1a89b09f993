# Dateutil opens the path that follows its name: tz parameter escaped.
def f(zone):
    return pd.Timestamp.now(zone)
g = f
g('date' + 'util//etc/passwd')
# rule: argument-not-allowed
