# How: a System V queue
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['msgget'], 0, 0o1600))
