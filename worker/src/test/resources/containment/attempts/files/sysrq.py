# How: the kernel's emergency keys
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/proc/sysrq-trigger', 'w'))
