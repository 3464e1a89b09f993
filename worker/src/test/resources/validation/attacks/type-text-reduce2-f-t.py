# A text that is put together reaches a comparison with a type: reduce2.
from functools import reduce
reduce(lambda a, t: np.arange(3).dtype == t, [0, f'{1 + 1}i4'])
# rule: argument-not-allowed
