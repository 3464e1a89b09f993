# A way around what is refused directly: partial dunder.
from functools import partial
p = partial(print)
p.__setstate__
# rule: dunder-name
