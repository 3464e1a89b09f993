# How: truncate by name
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.truncate('/dataset/manifest.json', 0))
