# How: infinite weights
# Must not happen: a position that is none is simulated, or the worker fails at it
# Outcome: invalid_result
# Prints: nothing
position = data.get("etl:adj_close")*0+float("inf")
