# How: builtins are replaced by nothing
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: crashed | no_position | strategy_error
# Prints: nothing
import builtins
for n in ('len','str','isinstance','dict','list','tuple','open','zip','sorted','print','float','int','bytes','max','min','sum','range','map','enumerate','type','getattr','BaseException','Exception','OSError'):
    setattr(builtins,n,None)
