# The frame of a generator knows the built-ins, in a property.
class A:
    @property
    def x(self):
        return (i for i in ()).gi_frame.f_builtins['eval']('1')
A().x
# rule: introspection
