# How: two columns of one symbol
# Must not happen: a position that is none is simulated, or the worker fails at it
# Outcome: invalid_result
# Prints: nothing
import pandas as pd
p = data.get("etl:adj_close")>50
position=pd.concat([p,p],axis=1)
