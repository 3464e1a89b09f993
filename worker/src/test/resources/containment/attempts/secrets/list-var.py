# How: listing /var
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: os.listdir('/var'))
