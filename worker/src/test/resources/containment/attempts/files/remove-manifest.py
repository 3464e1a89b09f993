# How: unlink
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.unlink('/dataset/manifest.json'))
