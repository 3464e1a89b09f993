# How: os.posix_spawn
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: os.posix_spawn('/usr/bin/python3', ['python3', '-c', '1'], {}))
