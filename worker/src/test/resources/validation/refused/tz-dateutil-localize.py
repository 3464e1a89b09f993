# Dateutil opens the path that follows its name: tz dateutil localize.
pd.Timestamp('2020-01-01').tz_localize('dateutil//etc/passwd')
# rule: argument-not-allowed
