# How: the kernel's handler of core dumps
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/proc/sys/kernel/core_pattern', 'w'))
