# Dateutil opens the path that follows its name: tz dateutil range.
pd.date_range('2020-01-01', periods=2, tz='dateutil/' + '/etc/passwd')
# rule: argument-not-allowed
