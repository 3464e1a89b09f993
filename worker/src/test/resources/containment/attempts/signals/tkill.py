# How: the call for one thread
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: raw(NR['tkill'], 1, 9))
