# How: socket of family 44
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(44, 3))
