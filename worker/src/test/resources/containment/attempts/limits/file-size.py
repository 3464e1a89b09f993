# How: setrlimit of file sizes
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1)))
