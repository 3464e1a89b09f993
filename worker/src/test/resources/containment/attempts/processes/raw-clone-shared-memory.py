# How: clone with CLONE_VM but without CLONE_THREAD
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: raw(NR['clone'], 0x111, 0, 0, 0, 0))
