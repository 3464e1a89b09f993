# How: reading /proc/self/mem
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/self/mem', 'rb').read(16)))
