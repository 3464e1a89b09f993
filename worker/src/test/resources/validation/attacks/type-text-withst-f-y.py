# A type of elements gets out of sight and meets a text that is put together: withst.
from contextlib import nullcontext
a = np.arange(4.0)
with nullcontext(f'{1 + 1}i4') as a.dtype:
    pass
# rule: argument-not-allowed
