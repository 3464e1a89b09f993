# How: a signal at the parent's death
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['prctl'], 1, 9, 0, 0, 0))
