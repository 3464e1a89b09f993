# How: a descriptor of process 1
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['pidfd_open'], 1, 0))
