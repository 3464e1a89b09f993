# Dateutil opens the path that follows its name: tz chained.
pd.Timestamp('2020').tz_localize('UTC').tz_convert('date' + 'util//etc/passwd')
# rule: argument-not-allowed
