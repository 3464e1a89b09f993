# How: /proc/self/mem, which ignores page protection
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/proc/self/mem', 'r+b'))
