# The frame of a generator knows the built-ins, as the type of a handler.
try:
    1 / 0
except ((i for i in ()).gi_frame.f_builtins['eval']('1'), ZeroDivisionError)[1]:
    pass
# rule: introspection
