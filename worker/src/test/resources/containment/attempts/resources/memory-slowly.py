# How: little by little
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import time
x=[]
while True: x.append(bytearray(4<<20)); time.sleep(.01)
