# How: taking no_new_privs back
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['prctl'], 38, 0, 0, 0, 0))
