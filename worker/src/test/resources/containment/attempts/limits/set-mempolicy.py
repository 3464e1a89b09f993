# How: memory of another node
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: raw(NR['set_mempolicy'], 0, None, 0))
