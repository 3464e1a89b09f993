# How: a key
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['add_key'], b'user', b'k', b'x', 1, -3))
