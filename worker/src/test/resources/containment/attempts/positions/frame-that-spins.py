# How: a frame whose index never comes
# Must not happen: a position that is none is simulated, or the worker fails at it
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import pandas as pd
class P(pd.DataFrame):
    @property
    def index(self):
        while True: pass
p=data.get("etl:adj_close")>50
position=P(p)
