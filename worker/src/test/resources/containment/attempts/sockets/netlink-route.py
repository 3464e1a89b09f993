# How: socket of family 16
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(16, 3))
