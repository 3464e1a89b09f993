# How: prlimit of process 1
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: resource.prlimit(1, resource.RLIMIT_AS, (-1, -1)))
