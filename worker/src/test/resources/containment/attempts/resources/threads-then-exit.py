# How: a thread bomb, then an exit with 0
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: process_limit
# Prints: nothing
import threading,time,os
for i in range(300):
    try: threading.Thread(target=time.sleep,args=(20,),daemon=True).start()
    except BaseException: pass
time.sleep(.5)
os._exit(0)
