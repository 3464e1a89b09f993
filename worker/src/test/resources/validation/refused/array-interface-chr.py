# Numpy believes the address behind this label: array interface chr.
k = ''.join(map(chr, [95, 95, 97, 114, 114, 97, 121, 95, 105, 110, 116, 101, 114, 102, 97, 99, 101, 95, 95]))
np.asarray(pd.Series({k: {'data': (1, True), 'typestr': '|u1', 'shape': (8,), 'version': 3}}))
# rule: dunder-name
