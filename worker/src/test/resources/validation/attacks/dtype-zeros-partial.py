# A partial function is called with a type later.
from functools import partial
s = f'{1+1}i4'
partial(np.zeros, 3)(s)
# rule: restricted-reference
