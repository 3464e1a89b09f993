# How: SIGSYS to itself, to look like a forbidden call
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
raw(NR['tgkill'], os.getpid(), threading.get_native_id(), 31)
time.sleep(0.1)
print('held')
