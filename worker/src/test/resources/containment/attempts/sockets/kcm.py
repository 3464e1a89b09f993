# How: socket of family 41
# Must not happen: a socket exists
# Outcome: no_position
attempt(lambda: socket.socket(41, 5))
