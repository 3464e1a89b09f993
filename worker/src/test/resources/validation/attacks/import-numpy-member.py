# Imports load from numpy, which unpickles.
from numpy import load
load('/x.npy', allow_pickle=True)
# rule: data-io
