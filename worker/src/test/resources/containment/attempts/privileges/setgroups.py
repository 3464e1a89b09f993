# How: supplementary groups
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['setgroups'], 1, (ctypes.c_uint * 1)(0)))
