# A text that is put together reaches a comparison with a type: defdict.
from collections import defaultdict
d = defaultdict(lambda: f'{1 + 1}i4')
np.arange(3).dtype == d['a']
# rule: argument-not-allowed
