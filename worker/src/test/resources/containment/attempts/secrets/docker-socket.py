# How: the daemon's socket
# Must not happen: the daemon is reached
# Outcome: no_position
attempt(lambda: open('/var/run/docker.sock', 'rb'))
