# How: a reboot
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
attempt(lambda: raw(NR['reboot'], 0xfee1dead, 672274793, 0x1234567, None))
