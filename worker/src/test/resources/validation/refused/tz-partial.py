# Dateutil opens the path that follows its name: tz partial.
from functools import partial
partial(pd.Timestamp, tz='date' + 'util//etc/passwd')('2020')
# rule: argument-not-allowed
