# filter of a grouped series gets a text from a function that a named tuple holds.
from collections import namedtuple
T = namedtuple('T', 'unique')
pd.Series([1]).groupby([1]).filter(T(lambda: 'to_pickle').unique(), path='/etc/x')
# rule: string-dispatch
