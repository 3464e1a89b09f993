# Dateutil opens the path that follows its name: tz dt accessor.
pd.Series(pd.to_datetime(['2020'])).dt.tz_localize('date' + 'util//etc/passwd')
# rule: argument-not-allowed
