# Dateutil opens the path that follows its name: tz apply args.
pd.Series(pd.to_datetime(['2020'])).apply(pd.Timestamp.tz_localize, args=('date' + 'util//etc/passwd',))
# rule: restricted-reference
