# How: a Process of multiprocessing
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: __import__('multiprocessing').get_context('fork').Process(target=print).start())
