# How: O_TMPFILE in the dataset
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: os.open('/dataset', os.O_TMPFILE | os.O_RDWR))
