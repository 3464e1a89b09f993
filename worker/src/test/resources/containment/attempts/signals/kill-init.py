# How: SIGKILL to process 1
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: os.kill(1, 9))
