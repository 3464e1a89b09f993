# How: reading /proc/net/tcp
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/net/tcp', 'rb').read(16)))
