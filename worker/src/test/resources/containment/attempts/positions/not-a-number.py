# How: nothing but NaN
# Must not happen: a position that is none is simulated, or the worker fails at it
# Outcome: empty_position
# Prints: nothing
position = data.get("etl:adj_close")*float("nan")
