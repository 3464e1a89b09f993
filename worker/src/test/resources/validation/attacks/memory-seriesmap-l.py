# The label comes from a series.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
w = 'makeRecord addFilter'
s = pd.Series(1, index=[k]).map({1: v})
np.array(s)
# rule: dunder-name
