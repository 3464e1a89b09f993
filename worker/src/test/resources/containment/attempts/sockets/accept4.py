# How: accept on the runner's own descriptor
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: raw(NR['accept4'], 200, None, None, 0))
