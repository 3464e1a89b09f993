# A byte order without a type before a comma is evaluated as Python.
np.dtype('<,')
# rule: argument-not-allowed
