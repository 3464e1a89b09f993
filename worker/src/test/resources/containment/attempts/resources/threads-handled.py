# How: more threads than allowed, caught
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: process_limit
try:
    for i in range(200): threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
    print('ESCAPED')
except RuntimeError:
    print('held')
