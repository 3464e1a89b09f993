# How: reading /proc/self/auxv
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/self/auxv', 'rb').read(16)))
