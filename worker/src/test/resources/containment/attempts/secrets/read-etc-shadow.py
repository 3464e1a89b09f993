# How: reading /etc/shadow
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/etc/shadow', 'rb').read(16)))
