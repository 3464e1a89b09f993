# How: reading /etc/hostname
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/etc/hostname', 'rb').read(16)))
