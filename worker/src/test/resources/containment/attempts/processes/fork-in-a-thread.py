# How: fork in a thread, which a filter of one thread would miss
# Must not happen: a second process or another program runs
# Outcome: no_position
thread = threading.Thread(target=attempt, args=(os.fork,))
thread.start()
thread.join()
