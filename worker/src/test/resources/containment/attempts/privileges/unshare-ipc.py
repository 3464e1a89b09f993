# How: unshare(0x8000000)
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['unshare'], 134217728))
