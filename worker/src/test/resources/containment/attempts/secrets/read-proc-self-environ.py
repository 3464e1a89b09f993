# How: reading /proc/self/environ
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/self/environ', 'rb').read(16)))
