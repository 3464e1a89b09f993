# The frame of a generator knows the built-ins, in an assertion.
assert (i for i in ()).gi_frame.f_builtins['eval']('1')
# rule: introspection
