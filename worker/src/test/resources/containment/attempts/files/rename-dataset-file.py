# How: rename
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.rename('/dataset/manifest.json', '/dataset/m'))
