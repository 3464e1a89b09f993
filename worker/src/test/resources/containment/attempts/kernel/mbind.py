# How: placing memory
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['mbind'], 0, 0, 0, None, 0, 0))
