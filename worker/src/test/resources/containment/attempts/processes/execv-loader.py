# How: the dynamic loader starts the interpreter
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: os.execv('/lib64/ld-linux-x86-64.so.2', ['ld', '/usr/bin/python3']))
