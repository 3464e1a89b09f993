# How: writing it
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['process_vm_writev'], 1, None, 0, None, 0, 0))
