# How: reading /proc/keys
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/keys', 'rb').read(16)))
