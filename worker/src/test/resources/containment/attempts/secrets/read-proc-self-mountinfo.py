# How: reading /proc/self/mountinfo
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/self/mountinfo', 'rb').read(16)))
