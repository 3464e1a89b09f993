# The frame of a generator knows the built-ins, in a generator expression.
x = list((i for i in ()).gi_frame.f_builtins['eval']('1') for _ in [0])
# rule: introspection
