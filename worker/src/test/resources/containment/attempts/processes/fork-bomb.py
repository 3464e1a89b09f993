# How: fork until it fails
# Must not happen: a second process or another program runs
# Outcome: no_position
children = 0
try:
    while children < 1000:
        if os.fork() == 0:
            time.sleep(5)
            os._exit(0)
        children += 1
except OSError:
    pass
print('held' if children == 0 else 'ESCAPED')
