# How: reading /proc/kcore
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/kcore', 'rb').read(16)))
