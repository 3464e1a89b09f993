# How: the dataset mapped shared and writable
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: mmap.mmap(os.open('/dataset/manifest.json', os.O_RDWR), 0))
