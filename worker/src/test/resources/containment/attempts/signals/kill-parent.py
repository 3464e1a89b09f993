# How: SIGTERM to the parent
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: os.kill(os.getppid(), 15))
