# How: socket of family 17
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(17, 3))
