# How: making the root writable
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['mount_setattr'], -100, b'/', 0, bytes(32), 32))
