# How: moving a mount
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['move_mount'], -1, b'', -100, b'/tmp', 4))
