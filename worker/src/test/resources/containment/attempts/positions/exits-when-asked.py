# How: an object whose every method exits
# Must not happen: a position that is none is simulated, or the worker fails at it
# Outcome: invalid_result | crashed
# Prints: nothing
import os
class P:
    def __array__(self,*a,**k): os._exit(3)
    def __len__(self): return 1<<62
    def __reduce__(self): os._exit(4)
    def __getattr__(self,n): os._exit(5)
position=P()
