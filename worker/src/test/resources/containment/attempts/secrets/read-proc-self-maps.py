# How: reading /proc/self/maps
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/self/maps', 'rb').read(16)))
