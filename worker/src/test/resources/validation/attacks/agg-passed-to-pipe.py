# An accepted list is handed to a function that puts a refused name in before the list is used.
a = ['size']
pd.Series([1]).apply(lambda v, z: z.clear() or z.append('to_' + 'csv'), args=(a,))
pd.Series([1]).agg(a, path_or_buf='/x')
# rule: string-dispatch
