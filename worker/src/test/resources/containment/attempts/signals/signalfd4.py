# How: signals as a descriptor
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: raw(NR['signalfd4'], -1, bytes(8), 8, 0))
