# A built-in function knows the module builtins, in a function that reduce calls.
from functools import reduce
reduce(lambda a, b: print.__self__.eval('1'), [1, 2])
# rule: dunder-name
