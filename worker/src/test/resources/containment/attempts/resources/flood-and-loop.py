# How: printing a little for ever
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: x
# Wall: 2s
while True:
    print('x')
    time.sleep(0.01)
