# A text that is put together reaches a function that takes a type: bm38.
import itertools
[f(3, x) for f, x in itertools.product([np.zeros], [f'{1 + 1}i4'])]
# rule: argument-not-allowed
