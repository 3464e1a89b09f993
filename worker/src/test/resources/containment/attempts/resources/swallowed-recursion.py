# How: recursion whose error is swallowed at each level
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 4s
def f():
    while True:
        try: f()
        except BaseException: pass
f()
