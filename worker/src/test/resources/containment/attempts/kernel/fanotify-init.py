# How: watching the file system
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['fanotify_init'], 0, 0))
