# How: connect on the runner's own descriptor
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: raw(NR['connect'], 200, b'\\2\\0' + bytes(14), 16))
