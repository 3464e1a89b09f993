# How: socket of family 40
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(40, 1))
