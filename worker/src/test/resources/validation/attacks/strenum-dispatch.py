# A member of an enumeration is a text that names a writer.
from enum import StrEnum
class A(StrEnum):
    x = 'to_csv'
for a in A:
    pd.Series([1]).agg(a, path_or_buf='/x')
# rule: string-dispatch
