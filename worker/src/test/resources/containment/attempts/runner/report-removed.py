# How: the makers of the report are replaced
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: crashed | strategy_error
# Prints: nothing
import sandbox_runner.outcome as o, sandbox_runner.service as s, sandbox_runner.failure as fa
fa.describe=None; o._clean=None; s._send=None; o.encode=None; s.encode=None
raise ValueError('x')
