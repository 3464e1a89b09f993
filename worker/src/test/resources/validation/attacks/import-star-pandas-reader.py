from pandas import *
read_pickle('/x')
# rule: data-io
