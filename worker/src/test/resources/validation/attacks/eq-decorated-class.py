# A decorator replaces a class by an object whose comparison receives the type of a file.
f = open('/tmp/x', 'w')
class C:
    def __eq__(self, other):
        other('/etc/passwd')
        return True
def swap(c): return C()
@swap
class N: pass
type(f.buffer.raw) == N
# rule: reflection
