# How: SIGKILL to a number of the host
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: os.kill(1000, 9))
