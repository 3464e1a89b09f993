# json calls the method decode of a class that it is given, with the text.
import json
class A:
    def decode(self, how):
        pd.Series([1]).apply(how, args=('/etc/x',))
json.loads('to_pickle', cls=A)
# rule: string-dispatch
