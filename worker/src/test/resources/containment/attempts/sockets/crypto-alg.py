# How: socket of family 38
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(38, 5))
