# How: a new file in /dataset
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/dataset/planted', 'w'))
