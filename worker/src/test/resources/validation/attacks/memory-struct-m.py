# The other memory protocol of numpy, put together.
import json
k = json.loads('"__array_\\u0069nterface__"')
s = pd.Series([{'data': (8, True), json.loads('"types\\u0074r"'): '|u1', 'shape': (8,), 'version': 3}], index=[k])
np.array(s)
# rule: dunder-name
