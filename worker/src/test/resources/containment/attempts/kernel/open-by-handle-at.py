# How: a file by its handle, past all paths
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['open_by_handle_at'], -100, bytes(32), 0))
