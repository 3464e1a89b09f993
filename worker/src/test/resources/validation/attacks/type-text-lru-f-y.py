# A type of elements gets out of sight and meets a text that is put together: lru.
from functools import cached_property
class A:
    @cached_property
    def dtype(self):
        return f'{1 + 1}i4'
np.arange(3).dtype == A()
# rule: argument-not-allowed
