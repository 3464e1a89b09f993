# How: a POSIX queue
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['mq_open'], b'x', 66, 0o600, None))
