# How: the first class of disk time
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: raw(NR['ioprio_set'], 1, 0, 0x2000))
