# partial calls a bound method that was kept as a value.
from functools import partial
class A(str):
    pass
partial(pd.Series([1]).agg, 'to_csv')('/x')
# rule: restricted-reference
