# How: reading /proc/self/status
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/self/status', 'rb').read(16)))
