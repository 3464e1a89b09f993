# A text that is put together reaches a comparison with a type: chain.
from itertools import chain
for t in chain([f'{1 + 1}i4']):
    np.arange(3).dtype == t
# rule: argument-not-allowed
