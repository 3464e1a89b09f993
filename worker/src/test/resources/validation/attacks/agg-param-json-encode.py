# json calls the method encode of an object of a class that it is given.
import json
class A:
    def __init__(self, **k):
        pass
    def encode(self, how):
        pd.Series([1]).apply(how, args=('/etc/x',))
json.dumps('to_pickle', cls=A)
# rule: string-dispatch
