# How: every exception is caught
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 2s
while True:
    try:
        while True: pass
    except BaseException: pass
