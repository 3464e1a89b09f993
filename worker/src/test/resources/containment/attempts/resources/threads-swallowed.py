# How: a thread bomb whose errors are swallowed
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: process_limit
# Prints: nothing
import threading,time
for i in range(300):
    try: threading.Thread(target=time.sleep,args=(20,),daemon=True).start()
    except BaseException: pass
