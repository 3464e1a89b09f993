np.asarray(pd.Series({'__array_interface__': {'data': (1, True), 'typestr': '|u1', 'shape': (8,), 'version': 3}}))
# rule: dunder-name
