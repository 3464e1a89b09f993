# How: another root
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['pivot_root'], b'/tmp', b'/tmp'))
