# How: a new file in /var/tmp
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/var/tmp/planted', 'w'))
