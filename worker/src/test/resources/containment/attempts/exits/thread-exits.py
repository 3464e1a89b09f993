# How: exit in a thread
# Must not happen: the end is told as a kill, a limit or a failure of the worker, or run again
# Outcome: crashed
# Prints: before
print('before', flush=True)
threading.Thread(target=os._exit, args=(0,)).start()
time.sleep(20)
