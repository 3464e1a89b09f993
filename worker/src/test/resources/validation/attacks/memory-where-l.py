# The label comes from numpy.where.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
w = 'makeRecord addFilter'
np.where(True, pd.Series({k: v}), 0)
# rule: dunder-name
