# How: memory that is executable when readable
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['personality'], 0x400000))
