# How: bytecode that reads beyond its constants
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
def f(): pass
f.__code__=f.__code__.replace(co_code=b'\x64\xff'*50+b'\x53\x00',co_stacksize=1,co_consts=())
f()
