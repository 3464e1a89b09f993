# A text that is put together reaches a comparison with a type: repeat.
from itertools import repeat
for t in repeat(f'{1 + 1}i4', 1):
    np.arange(3).dtype == t
# rule: argument-not-allowed
