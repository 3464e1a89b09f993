# How: bind on the runner's own descriptor
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: raw(NR['bind'], 201, b'\\2\\0' + bytes(14), 16))
