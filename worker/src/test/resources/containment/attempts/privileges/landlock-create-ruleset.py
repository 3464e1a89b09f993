# How: another ruleset
# Must not happen: the process sees or mounts another tree, gets another namespace or gains a privilege
# Outcome: no_position
attempt(lambda: raw(NR['landlock_create_ruleset'], None, 0, 1))
