# Dateutil opens the path that follows its name: tz reduce.
from functools import reduce
reduce(lambda a, f: f('date' + 'util//etc/passwd'), [pd.Timestamp.now], 1)
# rule: argument-not-allowed
