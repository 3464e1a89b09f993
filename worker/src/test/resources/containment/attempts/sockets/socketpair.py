# How: a pair of connected sockets
# Must not happen: a socket exists
# Outcome: no_position
attempt(socket.socketpair)
