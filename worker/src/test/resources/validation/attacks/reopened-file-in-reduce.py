# A file that is initialised again opens another path, in a function that reduce calls.
from functools import reduce
reduce(lambda a, b: open('/tmp/a', 'wb', 0).__init__('/etc/passwd'), [1, 2])
# rule: dunder-name
