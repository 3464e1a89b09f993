# How: socket of family 42
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(42, 2))
