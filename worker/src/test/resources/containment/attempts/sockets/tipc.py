# How: socket of family 30
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(30, 5))
