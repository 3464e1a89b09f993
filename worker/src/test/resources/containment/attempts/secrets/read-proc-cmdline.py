# How: reading /proc/cmdline
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/cmdline', 'rb').read(16)))
