# Numpy reads a file, in a function that reduce calls.
from functools import reduce
reduce(lambda a, b: np.fromfile('/etc/passwd'), [1, 2])
# rule: data-io
