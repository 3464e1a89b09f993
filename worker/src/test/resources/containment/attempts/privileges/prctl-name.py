# How: another name of the process
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['prctl'], 15, b'systemd', 0, 0, 0))
