# How: a new file in /usr/lib
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/usr/lib/planted', 'w'))
