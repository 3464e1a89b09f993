# How: SIGKILL to everything
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: os.kill(-1, 9))
