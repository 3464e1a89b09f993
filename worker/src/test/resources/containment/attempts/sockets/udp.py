# How: socket of family 2
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(2, 2))
