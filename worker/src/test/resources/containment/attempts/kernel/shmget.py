# How: System V shared memory
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['shmget'], 0, 4096, 0o1600))
