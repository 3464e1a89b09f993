# How: a join of everything with everything
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import pandas as pd
a=pd.DataFrame({'k':[1]*20000})
b=a.merge(a,on='k')
