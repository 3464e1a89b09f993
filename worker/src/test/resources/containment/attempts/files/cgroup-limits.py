# How: the container's own memory limit
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/sys/fs/cgroup/memory/memory.limit_in_bytes', 'w'))
