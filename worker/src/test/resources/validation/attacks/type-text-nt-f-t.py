# A text that is put together reaches a comparison with a type: nt.
from collections import namedtuple
A = namedtuple('A', 't')
np.arange(3).dtype == A(f'{1 + 1}i4').t
# rule: argument-not-allowed
