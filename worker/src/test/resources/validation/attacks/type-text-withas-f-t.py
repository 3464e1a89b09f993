# A text that is put together reaches a comparison with a type: withas.
from contextlib import nullcontext
with nullcontext(f'{1 + 1}i4') as t:
    np.arange(3).dtype == t
# rule: argument-not-allowed
