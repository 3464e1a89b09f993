# The memory protocol as label of a group.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
for key, r in pd.DataFrame([{k: v}]).T.groupby(level=0):
    np.array(r[0])
# rule: dunder-name
