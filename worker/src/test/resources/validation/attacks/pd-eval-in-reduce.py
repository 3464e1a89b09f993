# Pandas evaluates a text, in a function that reduce calls.
from functools import reduce
reduce(lambda a, b: pd.eval('1 + 1'), [1, 2])
# rule: expression-evaluation
