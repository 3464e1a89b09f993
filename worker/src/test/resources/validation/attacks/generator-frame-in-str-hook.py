# The frame of a generator knows the built-ins, in a conversion to text.
class A:
    def __str__(self):
        return str((i for i in ()).gi_frame.f_builtins['eval']('1'))
str(A())
# rule: introspection
