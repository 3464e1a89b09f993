# How: time stamps
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.utime('/dataset/manifest.json'))
