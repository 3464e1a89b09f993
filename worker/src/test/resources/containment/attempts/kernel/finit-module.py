# How: a kernel module by descriptor
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['finit_module'], 0, b'', 0))
