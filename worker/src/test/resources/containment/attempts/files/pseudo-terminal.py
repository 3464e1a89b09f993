# How: a pseudo terminal
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.open('/dev/ptmx', os.O_RDWR))
