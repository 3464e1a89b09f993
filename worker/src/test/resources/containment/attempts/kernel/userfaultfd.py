# How: handling page faults
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['userfaultfd'], 0))
