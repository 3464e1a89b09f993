# How: a new file in /root
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/root/planted', 'w'))
