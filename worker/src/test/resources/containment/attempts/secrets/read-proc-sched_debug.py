# How: reading /proc/sched_debug
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/sched_debug', 'rb').read(16)))
