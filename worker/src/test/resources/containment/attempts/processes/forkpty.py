# How: os.forkpty
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: os.forkpty())
