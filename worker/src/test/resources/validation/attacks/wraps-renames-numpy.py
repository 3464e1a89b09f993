# Functions of numpy.ma call the method that their __name__ says, and wraps sets it.
from functools import wraps
def dump():
    pass
f = wraps(dump)(np.ma.count)
f(np.arange(3), '/etc/x')
# rule: reflection
