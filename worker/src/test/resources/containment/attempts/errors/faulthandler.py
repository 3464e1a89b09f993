# How: the fault handler
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: strategy_error
# Prints: nothing
import faulthandler
faulthandler.enable()
faulthandler._sigsegv()
