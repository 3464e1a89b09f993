# How: the handle of a file
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['name_to_handle_at'], -100, b'/tmp', bytes(32), (ctypes.c_int * 1)(), 0))
