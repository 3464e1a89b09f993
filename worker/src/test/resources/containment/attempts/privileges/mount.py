# How: a tmpfs over /etc
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['mount'], b'none', b'/etc', b'tmpfs', 0, None))
