# The label comes from a vectorised function.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
w = 'makeRecord addFilter'
np.array(pd.Index([k]).to_series(name='x').map({k: v}))
# rule: dunder-name
