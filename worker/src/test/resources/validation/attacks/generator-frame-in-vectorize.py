# The frame of a generator knows the built-ins, in a function that numpy vectorizes.
np.vectorize(lambda v: id((i for i in ()).gi_frame.f_builtins['eval']('1')))([1])
# rule: introspection
