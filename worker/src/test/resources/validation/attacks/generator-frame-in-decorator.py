# The frame of a generator knows the built-ins, as a decorator.
@(lambda f: (i for i in ()).gi_frame.f_builtins['eval']('1'))
def g():
    pass
# rule: introspection
