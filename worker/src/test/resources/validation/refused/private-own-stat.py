# Private methods of pandas dispatch by name: private own stat.
class A:
    _agg_py_fallback = 1
data.get('price:收盤價').groupby('x')._agg_py_fallback('to_csv', 1, 2)
# rule: attribute-not-allowed
