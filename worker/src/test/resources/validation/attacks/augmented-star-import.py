# The same with a function that a star import brings.
from numpy import *
class A:
    def __rmatmul__(self, other):
        return other('/etc/passwd')
load @= A()
# rule: data-io
