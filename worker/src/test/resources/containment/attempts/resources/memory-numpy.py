# How: one large array of ones
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
import numpy as np
x=np.ones(1<<28)
