# A star import brings load, which unpickles.
from numpy import *
load('/x.npy', allow_pickle=True)
# rule: data-io
