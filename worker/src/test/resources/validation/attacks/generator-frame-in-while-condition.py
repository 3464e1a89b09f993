# The frame of a generator knows the built-ins, as the condition of a loop.
while (i for i in ()).gi_frame.f_builtins['eval']('1'):
    break
# rule: introspection
