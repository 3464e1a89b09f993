# How: the runner is started again
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: crashed
# Prints: nothing
import sandbox_runner.__main__ as m
m.main()
