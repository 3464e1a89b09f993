# How: reading /proc/net/unix
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/net/unix', 'rb').read(16)))
