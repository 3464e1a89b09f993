# Agg calls the method that a text names, in a function that reduce calls.
from functools import reduce
reduce(lambda a, b: pd.Series([1]).agg('to_pickle', path='/dataset/x'), [1, 2])
# rule: string-dispatch
