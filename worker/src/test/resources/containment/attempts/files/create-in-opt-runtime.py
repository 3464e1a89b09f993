# How: a new file in /opt/runtime
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/opt/runtime/planted', 'w'))
