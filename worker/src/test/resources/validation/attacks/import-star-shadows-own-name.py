# A star import replaces the function of the source by the reader of numpy.
fromfile = lambda path: None
from numpy import *
fromfile('/etc/passwd')
# rule: data-io
