# How: socket of family 29
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(29, 3))
