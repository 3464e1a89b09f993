# How: socket of family 21
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(21, 5))
