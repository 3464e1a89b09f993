# How: entering a ring
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['io_uring_enter'], 200, 0, 0, 0, None, 0))
