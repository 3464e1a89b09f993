# A text that is put together reaches a comparison with a type: counter.
from collections import Counter
for t in Counter([f'{1 + 1}i4']):
    np.arange(3).dtype == t
# rule: argument-not-allowed
