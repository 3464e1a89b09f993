# How: end frames by a thread
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
def f():
    time.sleep(.05)
    while True: frame(0x2f)
threading.Thread(target=f,daemon=True).start()
time.sleep(1)
