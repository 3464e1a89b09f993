# How: setrlimit of open files
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096)))
