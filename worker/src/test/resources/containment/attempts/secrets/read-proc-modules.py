# How: reading /proc/modules
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/modules', 'rb').read(16)))
