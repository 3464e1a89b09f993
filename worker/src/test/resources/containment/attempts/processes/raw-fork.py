# How: the fork call by number (aarch64: clone)
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: raw(NR['fork']) if 'fork' in NR else raw(NR['clone'], 17, 0, 0, 0, 0))
