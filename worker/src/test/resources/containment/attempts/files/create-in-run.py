# How: a new file in /run
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/run/planted', 'w'))
