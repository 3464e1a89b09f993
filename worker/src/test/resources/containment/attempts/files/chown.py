# How: another owner
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.chown('/tmp', 0, 0))
