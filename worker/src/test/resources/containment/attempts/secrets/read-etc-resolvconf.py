# How: reading /etc/resolv.conf
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/etc/resolv.conf', 'rb').read(16)))
