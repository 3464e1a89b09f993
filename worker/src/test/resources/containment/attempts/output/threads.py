# How: eight threads at once
# Must not happen: more is read than the limit allows
# Outcome: output_limit
# Prints: nothing
for _ in range(8): threading.Thread(target=lambda: [print('x' * 100) for _ in iter(int, 1)], daemon=True).start()
while True: time.sleep(1)
