# The frame of a generator knows the built-ins, in an iterator.
class A:
    def __iter__(self, *a):
        return (i for i in ()).gi_frame.f_builtins['eval']('1')
try:
    list(A())
except TypeError:
    pass
# rule: introspection
