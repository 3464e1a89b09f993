# How: loading a program into the kernel
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['bpf'], 5, bytes(72), 72))
