# How: reading /proc/kallsyms
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/kallsyms', 'rb').read(16)))
