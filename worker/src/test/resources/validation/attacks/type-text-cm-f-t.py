# A text that is put together reaches a comparison with a type: cm.
from contextlib import contextmanager
@contextmanager
def f():
    yield f'{1 + 1}i4'
with f() as t:
    np.arange(3).dtype == t
# rule: argument-not-allowed
