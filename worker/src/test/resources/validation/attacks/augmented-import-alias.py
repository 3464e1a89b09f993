# The same with an imported module under another name.
import numpy as k
class A:
    def __rmul__(self, other):
        return other.load('/etc/passwd')
k *= A()
words = 'load'
# rule: module-as-value
