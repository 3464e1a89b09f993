# How: comparing processes
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['kcmp'], 1, 1, 0, 0, 0))
