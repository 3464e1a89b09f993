# The frame of a generator knows the built-ins, in an operator.
class A:
    def __add__(self, *a):
        return (i for i in ()).gi_frame.f_builtins['eval']('1')
A() + 1
# rule: introspection
