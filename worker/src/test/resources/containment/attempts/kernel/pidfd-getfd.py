# How: a descriptor of another process
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['pidfd_getfd'], 0, 0, 0))
