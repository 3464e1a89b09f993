# How: all processors
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: os.sched_setaffinity(0, range(64)))
