# How: a kernel module
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['init_module'], None, 0, b''))
