# How: another /proc/self/exe
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['prctl'], 35, 13, 0, 0, 0))
