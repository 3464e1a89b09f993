# A text that is put together reaches a comparison with a type: deque.
from collections import deque
np.arange(3).dtype == deque([f'{1 + 1}i4'])[0]
# rule: argument-not-allowed
