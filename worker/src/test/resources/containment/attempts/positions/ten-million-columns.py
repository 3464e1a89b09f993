# How: ten million columns
# Must not happen: a position that is none is simulated, or the worker fails at it
# Outcome: out_of_memory
# Prints: nothing
import pandas as pd,numpy as np
position=pd.DataFrame(np.ones((1,10**7),dtype=bool),index=[pd.Timestamp("2020-01-02")])
