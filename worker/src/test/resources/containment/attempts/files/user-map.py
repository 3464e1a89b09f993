# How: the map of a user namespace
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/proc/self/uid_map', 'w'))
