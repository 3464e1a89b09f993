# How: an exit with a text of 10 MB
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: strategy_error
# Prints: nothing
raise SystemExit("x"*(10<<20))
