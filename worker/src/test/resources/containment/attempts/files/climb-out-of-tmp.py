# How: a path with dots
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/tmp/../etc/planted', 'w'))
