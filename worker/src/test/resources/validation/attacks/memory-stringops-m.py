# The memory protocol, put together by methods of texts.
parts = pd.Series(['__array_', 'interface__'])
k = parts.sum()
t = pd.Series(['types', 'tr']).sum()
np.array(pd.Series({k: {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}}))
# rule: dunder-name
