# How: mmap executable, anonymous
# Must not happen: memory that the strategy wrote becomes executable
# Outcome: no_position
attempt(lambda: mmap.mmap(-1, 4096, prot=5))
