# How: recursion in C until the stack ends
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: crashed
# Prints: nothing
a = []
for _ in range(10 ** 6): a = [a]
import marshal, sys, _pickle
sys.setrecursionlimit(10 ** 9)
repr(a)
