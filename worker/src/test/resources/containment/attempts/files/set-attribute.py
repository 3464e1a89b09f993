# How: an extended attribute
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.setxattr('/tmp', 'user.x', b'x'))
