# How: the main thread ends by pthread_exit
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
libc.pthread_exit(None)
