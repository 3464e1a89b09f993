# How: the descriptor opened once more through proc
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result
# Prints: nothing
open("/proc/self/fd/201","wb").write(b"x")
