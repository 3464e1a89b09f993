# How: swap
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['swapon'], b'/tmp/s', 0))
