# How: watching a folder
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['inotify_init1'], 0))
