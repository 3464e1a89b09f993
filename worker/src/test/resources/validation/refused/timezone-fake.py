# A class of the source stands in for timezone.utc, and its text names a file.
class timezone:
    utc = 'dateutil/' + '/etc/passwd'
pd.Timestamp.now(tz=timezone.utc)
# rule: argument-not-allowed
