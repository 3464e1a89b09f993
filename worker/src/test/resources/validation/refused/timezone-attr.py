# A class of the source stands in for timezone.utc, and its text names a file.
import datetime
class D: utc = 'dateutil/' + '/etc/passwd'
pd.Timestamp.now(tz=D().utc)
# rule: argument-not-allowed
