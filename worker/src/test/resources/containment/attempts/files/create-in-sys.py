# How: a new file in /sys
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/sys/planted', 'w'))
