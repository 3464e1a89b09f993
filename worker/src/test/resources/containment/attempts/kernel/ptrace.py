# How: asking to be traced
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['ptrace'], 0, 0, 0, 0))
