# The same with wraps as a decorator of what another decorator gave back.
from functools import wraps
def dump():
    pass
def other(f):
    return np.ma.count
@wraps(dump)
@other
def g():
    pass
np.ma.count(np.arange(3), '/etc/x')
# rule: reflection
