# Numpy believes the address behind this label: array interface join.
k = '_'.join(['', '', 'array', 'interface', '', ''])
np.asarray(pd.Series({k: {'data': (1, True), 'typestr': '|u1', 'shape': (8,), 'version': 3}}))
# rule: dunder-name
