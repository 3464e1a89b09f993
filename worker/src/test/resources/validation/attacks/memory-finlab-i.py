# The memory protocol as label of a FinLab frame.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
v = {'data': (8, True), t: '|u1', 'shape': (8,), 'version': 3}
from finlab.dataframe import FinlabDataFrame
np.array(FinlabDataFrame({'a': pd.Series({k: v})})['a'])
# rule: dunder-name
