# How: a file in /tmp mapped executable
# Must not happen: memory that the strategy wrote becomes executable
# Outcome: no_position
with open('/tmp/code', 'wb') as file:
    file.write(b'\xc3' * 4096)
attempt(lambda: mmap.mmap(os.open('/tmp/code', os.O_RDONLY), 4096, prot=5, flags=mmap.MAP_PRIVATE))
