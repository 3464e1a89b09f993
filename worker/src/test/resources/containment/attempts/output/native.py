# How: past the runner's streams
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
while True: os.write(2, b'x' * 1000)
