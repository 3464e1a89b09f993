# The frame of a generator knows the built-ins, in a function.
def f():
    return (i for i in ()).gi_frame.f_builtins['eval']('1')
f()
# rule: introspection
