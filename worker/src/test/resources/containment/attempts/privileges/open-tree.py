# How: a copy of the mount tree
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['open_tree'], -100, b'/', 1))
