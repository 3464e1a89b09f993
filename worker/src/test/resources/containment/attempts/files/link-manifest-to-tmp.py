# How: a hard link under /tmp
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.link('/dataset/manifest.json', '/tmp/m'))
