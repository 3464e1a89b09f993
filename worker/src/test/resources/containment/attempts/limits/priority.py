# How: setpriority
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: os.setpriority(os.PRIO_PROCESS, 0, -20))
