# A member of an enumeration is a text that names a writer.
from enum import Enum
class A(Enum):
    x = 'to_csv'
pd.Series([1]).agg(A.x.value, path_or_buf='/x')
# rule: string-dispatch
