# filter of a grouped series gets a text that looks like the columns of a frame.
from collections import namedtuple
T = namedtuple('T', 'columns')
pd.Series([1]).groupby([1]).filter(T('to_pickle').columns, path='/etc/x')
# rule: string-dispatch
