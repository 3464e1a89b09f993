# A type as text is evaluated or opens the file of its time zone: dtype keyword in partial.
from functools import partial
partial(np.array, dtype='(2,)i4,i4')([1])
# rule: argument-not-allowed
