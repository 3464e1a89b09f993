# Dateutil opens the path that follows its name: tz starmap.
from itertools import starmap
list(starmap(pd.Timestamp.tz_localize, [(pd.Timestamp('2020'), 'date' + 'util//etc/passwd')]))
# rule: restricted-reference
