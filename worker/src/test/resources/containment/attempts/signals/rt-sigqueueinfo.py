# How: a signal with data
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: raw(NR['rt_sigqueueinfo'], 1, 9, bytes(128)))
