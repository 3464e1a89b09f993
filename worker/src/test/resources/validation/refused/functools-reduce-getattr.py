# A way around what is refused directly: functools reduce getattr.
from functools import reduce
reduce(getattr, ['read_csv'], pd)
# rule: restricted-reference
