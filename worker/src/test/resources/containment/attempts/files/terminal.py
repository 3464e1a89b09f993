# How: the controlling terminal
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/dev/tty', 'w'))
