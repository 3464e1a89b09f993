# How: one enormous text
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
print('x' * (100 << 20))
while True: time.sleep(1)
