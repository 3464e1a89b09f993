# A text that is put together reaches a comparison with a type: stack.
from contextlib import ExitStack
def f(t):
    np.arange(3).dtype == t
with ExitStack() as s:
    s.callback(f, f'{1 + 1}i4')
# rule: argument-not-allowed
