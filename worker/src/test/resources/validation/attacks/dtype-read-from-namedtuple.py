# A named tuple has a field with the name of the type of an array.
from collections import namedtuple
T = namedtuple('T', 'dtype')
np.zeros(3, T(f'{1+1}i4').dtype)
# rule: argument-not-allowed
