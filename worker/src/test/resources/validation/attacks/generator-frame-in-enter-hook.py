# The frame of a generator knows the built-ins, on entering a context.
class A:
    def __enter__(self):
        return (i for i in ()).gi_frame.f_builtins['eval']('1')
    def __exit__(self, *e):
        pass
with A():
    pass
# rule: introspection
