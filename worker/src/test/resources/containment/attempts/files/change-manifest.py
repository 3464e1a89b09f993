# How: the dataset's manifest, opened for writing
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/dataset/manifest.json', 'r+'))
