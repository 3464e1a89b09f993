# The memory protocol, put together from slices.
k = '-__array_interfac'[len('a'):] + max('e__', '')
t = 'types' + max('tr', '')
np.array(pd.Series({k: {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}}))
# rule: dunder-name
