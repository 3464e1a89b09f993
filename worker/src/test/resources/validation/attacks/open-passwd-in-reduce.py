# Open reads a file outside /tmp, in a function that reduce calls.
from functools import reduce
reduce(lambda a, b: open('/etc/passwd'), [1, 2])
# rule: file-path
