# How: socket of family 31
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(31, 3))
