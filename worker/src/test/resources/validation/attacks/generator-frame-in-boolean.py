# The frame of a generator knows the built-ins, in a boolean expression.
x = False or (i for i in ()).gi_frame.f_builtins['eval']('1')
# rule: introspection
