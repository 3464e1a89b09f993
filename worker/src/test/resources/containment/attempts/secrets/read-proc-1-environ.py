# How: reading /proc/1/environ
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/1/environ', 'rb').read(16)))
