# How: popen of libc
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: refuse_if(not libc.popen(b'true', b'r')))
