# How: asking for a key
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['request_key'], b'user', b'k', None, 0))
