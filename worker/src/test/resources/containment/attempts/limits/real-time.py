# How: a real-time class
# Must not happen: a limit is raised, or a share of the machine is taken
# Outcome: no_position
attempt(lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50)))
