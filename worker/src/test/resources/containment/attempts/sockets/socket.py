# How: the socket call by number
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: raw(NR['socket'], 2, 1, 0))
