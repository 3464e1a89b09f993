# How: pty.spawn
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: __import__('pty').spawn(['/usr/bin/python3', '-c', '1']))
