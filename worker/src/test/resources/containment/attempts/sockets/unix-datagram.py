# How: socket of family 1
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(1, 2))
