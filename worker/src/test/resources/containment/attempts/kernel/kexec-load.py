# How: another kernel
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['kexec_load'], 0, 0, None, 0))
