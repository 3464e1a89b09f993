# Numpy believes the address behind this label: array interface computed.
k = '__array_' + 'interface__'
np.asarray(pd.Series({k: {'data': (1, True), 'typestr': '|u1', 'shape': (8,), 'version': 3}}))
# rule: dunder-name
