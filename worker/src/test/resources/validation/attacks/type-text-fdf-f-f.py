# A text that is put together reaches a function that takes a type: fdf.
from finlab.dataframe import FinlabDataFrame
FinlabDataFrame([1], None, None, f'{1 + 1}i4')
# rule: argument-not-allowed
