# A handler at the end of a with block is given the traceback, which leads to the frame.
from contextlib import ExitStack
words = 'tb_frame'
def cb(t, e, tb):
    tb.tb_frame.f_globals['__builtins__']['eval']('1')
    return True
with ExitStack() as s:
    s.push(cb)
    1 / 0
# rule: introspection
