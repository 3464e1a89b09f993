# Dateutil opens the path that follows its name: tz map lambda.
pd.Series(['date' + 'util//etc/passwd']).map(lambda z: pd.Timestamp('2020', tz=z))
# rule: argument-not-allowed
