# How: the host's disk
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/dev/vda', 'rb'))
