# The frame of a generator knows the built-ins, in an assignment expression.
if (r := (i for i in ()).gi_frame.f_builtins['eval']('1')) is not None:
    pass
# rule: introspection
