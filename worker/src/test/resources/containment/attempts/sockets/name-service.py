# How: resolving a name
# Must not happen: a name is resolved
# Outcome: no_position
attempt(lambda: socket.getaddrinfo('example.com', 80))
