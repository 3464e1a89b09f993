# A class of the source stands in for timezone.utc, and its text names a file.
from datetime import timezone
class X: utc = 'dateutil/' + '/etc/passwd'
if 1:
    timezone = X
pd.Timestamp.now(tz=timezone.utc)
# rule: argument-not-allowed
