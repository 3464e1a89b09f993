# How: chmod
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.chmod('/dataset/manifest.json', 0o777))
