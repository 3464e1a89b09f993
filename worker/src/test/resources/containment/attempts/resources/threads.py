# How: more threads than allowed, uncaught
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: process_limit
# Prints: nothing
for _ in range(200): threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
print('ESCAPED')
