# How: an exception whose text never ends
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: timeout
# Prints: nothing
# Wall: 4s
class E(Exception):
    def __str__(self):
        while True: pass
raise E()
