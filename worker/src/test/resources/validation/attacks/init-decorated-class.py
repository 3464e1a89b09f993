# A decorator replaces a class by an open file, which is then initialised with another path.
def swap(c): return open('/tmp/x', 'w').buffer.raw
@swap
class A: pass
A.__init__('/etc/passwd')
# rule: attribute-not-allowed
