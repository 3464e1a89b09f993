# How: a new file in /dev/shm
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/dev/shm/planted', 'w'))
