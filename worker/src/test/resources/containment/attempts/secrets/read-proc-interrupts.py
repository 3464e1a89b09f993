# How: reading /proc/interrupts
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/interrupts', 'rb').read(16)))
