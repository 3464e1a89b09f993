# How: clone as a thread that also asks for a user namespace
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: raw(NR['clone'], 0x10010f00, 0, 0, 0, 0))
