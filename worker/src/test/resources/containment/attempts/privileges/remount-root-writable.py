# How: remounting the root
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['mount'], None, b'/', None, 0x20, None))
