# A text that is put together reaches a comparison with a type: prod.
from itertools import product
for t, in product([f'{1 + 1}i4']):
    np.arange(3).dtype == t
# rule: argument-not-allowed
