# How: SIGKILL to the group
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: os.killpg(0, 9))
