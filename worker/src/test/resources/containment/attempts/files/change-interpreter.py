# How: the interpreter
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/usr/bin/python3', 'r+b'))
