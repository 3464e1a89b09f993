# How: os.execv in place of the runner
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: os.execv('/usr/bin/python3', ['python3', '-c', 'print(1)']))
