# How: os.system
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: refuse_if(os.system('true') != 0))
