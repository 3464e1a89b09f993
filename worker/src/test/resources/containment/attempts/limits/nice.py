# How: a higher priority
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: os.nice(-20))
