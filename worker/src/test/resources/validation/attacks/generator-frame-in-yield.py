# The frame of a generator knows the built-ins, as a yielded value.
def f():
    yield (i for i in ()).gi_frame.f_builtins['eval']('1')
list(f())
# rule: introspection
