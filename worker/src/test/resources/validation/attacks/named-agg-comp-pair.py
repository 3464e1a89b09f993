# Named aggregation by ** carries the function, or a refused name in a pair.
pd.Series([1]).agg(**{k: ('to_csv', 'size') for k in ['func']}, path_or_buf='/x')
# rule: string-dispatch
