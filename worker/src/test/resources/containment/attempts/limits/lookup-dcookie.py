# How: profiling
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: raw(NR['lookup_dcookie'], 0, None, 0))
