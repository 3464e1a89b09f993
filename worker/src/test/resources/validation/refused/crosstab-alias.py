# An aggregation is a method by name: crosstab alias.
from pandas import crosstab as ct
ct([1], [1], aggfunc='to_pickle', values=[1])
# rule: string-dispatch
