# How: weights whose sum is no number
# Must not happen: a position that is none is simulated, or the worker fails at it
# Outcome: invalid_result
# Prints: nothing
position=(data.get("etl:adj_close")>50)*1e308
