# How: a new file in /etc
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/etc/planted', 'w'))
