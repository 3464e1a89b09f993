# A text that is put together reaches a comparison with a type: lru.
from functools import lru_cache
@lru_cache
def f():
    return f'{1 + 1}i4'
np.arange(3).dtype == f()
# rule: argument-not-allowed
