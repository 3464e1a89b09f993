# How: reading /etc/hosts
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/etc/hosts', 'rb').read(16)))
