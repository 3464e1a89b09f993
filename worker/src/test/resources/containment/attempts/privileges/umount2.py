# How: unmounting /tmp
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['umount2'], b'/tmp', 2))
