# How: sendto on the runner's own descriptor
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: raw(NR['sendto'], 201, b'x', 1, 0, None, 0))
