# How: the kernel's log
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: raw(NR['syslog'], 3, ctypes.create_string_buffer(64), 64))
