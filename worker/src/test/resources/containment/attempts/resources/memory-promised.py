# How: an array that no machine holds
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: strategy_error
# Prints: nothing
import numpy as np
x=np.zeros(1<<40,dtype='u1')
