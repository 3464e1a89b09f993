# A text that is not seen to be put together is compared with a type: accum.
import itertools
np.arange(3).dtype == list(itertools.accumulate(['2', 'i4']))[1]
# rule: argument-not-allowed
