# The frame of a generator knows the built-ins, as the annotation of a variable.
x: (i for i in ()).gi_frame.f_builtins['eval']('1') = 1
# rule: introspection
