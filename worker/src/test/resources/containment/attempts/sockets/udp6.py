# How: socket of family 10
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(10, 2))
