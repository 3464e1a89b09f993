# How: memory that cannot be reclaimed
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['mlockall'], 3))
