# How: SIGSTOP to itself
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
raw(NR['tgkill'], os.getpid(), threading.get_native_id(), 19)
time.sleep(0.1)
print('held')
