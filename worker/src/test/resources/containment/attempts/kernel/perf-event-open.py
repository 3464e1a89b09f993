# How: counters of the processor
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['perf_event_open'], bytes(112), 0, -1, -1, 0))
