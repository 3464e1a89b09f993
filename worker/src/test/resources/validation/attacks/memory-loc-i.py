# The memory protocol as label of a row.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
np.array(pd.DataFrame([{k: v}]).iloc[0])
# rule: dunder-name
