# How: an executor of processes
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: list(__import__('concurrent.futures').futures.ProcessPoolExecutor(1).map(abs, [1])))
