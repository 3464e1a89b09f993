# How: fork of libc
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: native('fork'))
