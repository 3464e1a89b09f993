# How: reading /proc/self/cgroup
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/proc/self/cgroup', 'rb').read(16)))
