# The frame of a generator knows the built-ins, in a raised exception.
try:
    raise ValueError((i for i in ()).gi_frame.f_builtins['eval']('1'))
except ValueError:
    pass
# rule: introspection
