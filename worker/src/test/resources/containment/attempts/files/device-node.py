# How: a node of the host's memory
# Must not happen: a device is reached
# Outcome: no_position
attempt(lambda: os.mknod('/tmp/mem', 0o20666, os.makedev(1, 1)))
