# How: a file without a file system
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['memfd_create'], b'x', 0))
