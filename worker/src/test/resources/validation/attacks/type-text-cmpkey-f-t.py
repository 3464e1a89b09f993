# A text that is put together reaches a comparison with a type: cmpkey.
from functools import cmp_to_key
sorted([f'{1 + 1}i4', f'{1 + 1}i4'], key=cmp_to_key(lambda a, b: int(np.arange(3).dtype == a)))
# rule: argument-not-allowed
