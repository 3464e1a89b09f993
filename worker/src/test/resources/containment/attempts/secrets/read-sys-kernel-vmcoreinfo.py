# How: reading /sys/kernel/vmcoreinfo
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/sys/kernel/vmcoreinfo', 'rb').read(16)))
