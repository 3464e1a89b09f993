# How: a ring of asynchronous calls, which no filter sees
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['io_uring_setup'], 8, bytes(120)))
