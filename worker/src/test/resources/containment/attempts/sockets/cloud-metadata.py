# How: the metadata service of clouds
# Must not happen: a connection opens
# Outcome: no_position
attempt(lambda: socket.create_connection(('169.254.169.254', 80), timeout=2))
