# How: descriptor 1
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
while True: os.write(1, b'x' * 1000)
