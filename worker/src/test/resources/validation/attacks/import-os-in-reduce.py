# __import__ loads a module by name, in a function that reduce calls.
from functools import reduce
reduce(lambda a, b: __import__('os').system('id'), [1, 2])
# rule: code-execution
