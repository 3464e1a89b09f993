# A star import brings a reader that unpickles.
from pandas import *
read_pickle('/x')
# rule: data-io
