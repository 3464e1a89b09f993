# An accepted list is handed to a function that puts a refused name in before the list is used.
a = ['size']
pd.DataFrame({'a': [1]}).apply(lambda v, z: z.clear() or z.append('to_' + 'csv'), 0, False, None, (a,))
pd.Series([1]).agg(a, path_or_buf='/x')
# rule: argument-not-allowed
