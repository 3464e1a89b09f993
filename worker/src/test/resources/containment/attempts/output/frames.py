# How: text frames of their own
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
while True: frame(0x11, b'x' * 1000)
