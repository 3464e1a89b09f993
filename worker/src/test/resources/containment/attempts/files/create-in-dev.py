# How: a new file in /dev
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/dev/planted', 'w'))
