# How: SystemExit with a code
# Must not happen: the end is told as a kill, a limit or a failure of the worker, or run again
# Outcome: strategy_error
# Prints: before
print('before')
raise SystemExit(137)
