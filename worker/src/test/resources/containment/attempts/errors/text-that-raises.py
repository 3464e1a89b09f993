# How: an exception whose text raises
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: strategy_error
# Prints: nothing
class E(Exception):
    def __str__(self): raise SystemExit(0)
    def __repr__(self): while1()
raise E()
