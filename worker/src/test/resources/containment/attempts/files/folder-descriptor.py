# How: openat below a descriptor of the root
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.open('planted', os.O_CREAT | os.O_WRONLY, dir_fd=os.open('/', os.O_PATH)))
