# How: pages into a pipe
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['vmsplice'], 1, None, 0, 0))
