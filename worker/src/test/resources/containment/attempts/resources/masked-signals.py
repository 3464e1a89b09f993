# How: all signals blocked
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import signal
signal.pthread_sigmask(signal.SIG_BLOCK,range(1,65))
while True: pass
