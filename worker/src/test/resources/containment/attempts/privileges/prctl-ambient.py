# How: an ambient capability
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['prctl'], 47, 2, 21, 0, 0))
