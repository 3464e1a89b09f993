# How: a new file in /opt/site
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/opt/site/planted', 'w'))
