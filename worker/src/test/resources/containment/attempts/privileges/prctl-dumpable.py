# How: opening /proc/self again
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['prctl'], 4, 1, 0, 0, 0))
