# How: the session's keyring
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['keyctl'], 0, -3, 1, 0, 0))
