# Dateutil opens the path that follows its name: tz replace.
pd.Timestamp('2020').replace(tzinfo='date' + 'util//etc/passwd')
# rule: argument-not-allowed
