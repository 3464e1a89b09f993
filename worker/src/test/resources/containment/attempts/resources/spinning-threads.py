# How: threads that go on after the end
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: no_position
def spin():
    while True: pass
for _ in range(8): threading.Thread(target=spin, daemon=True).start()
print('held')
