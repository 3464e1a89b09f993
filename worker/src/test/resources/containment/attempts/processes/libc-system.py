# How: system of libc; a shell would answer 0
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: refuse_if(libc.system(b'true') != 0))
