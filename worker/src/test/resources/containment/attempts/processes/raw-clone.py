# How: clone with SIGCHLD only: a process
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: raw(NR['clone'], 17, 0, 0, 0, 0))
