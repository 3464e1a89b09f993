# How: variables of the worker or the daemon
# Must not happen: the process learns what is not its own
# Outcome: no_position
known = {'LANG', 'LC_ALL', 'TZ', 'HOME', 'OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS'}
print('held' if set(os.environ) <= known else 'ESCAPED')
