# An aggregation is a method by name: pivot table alias.
from pandas import pivot_table as pt
pt(data.get('price:收盤價'), 'v', 'i', 'c', 'to_pickle')
# rule: string-dispatch
