# How: memory of process 1 by another way
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['process_vm_readv'], 1, None, 0, None, 0, 0))
