# How: a named pipe
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.mkfifo('/tmp/pipe'))
