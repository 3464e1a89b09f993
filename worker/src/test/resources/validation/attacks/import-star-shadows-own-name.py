fromfile = lambda path: None
from numpy import *
fromfile('/etc/passwd')
# rule: data-io
