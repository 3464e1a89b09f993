# How: another host name
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['sethostname'], b'x', 1))
