# An item of dict(...) is replaced by a name that is not accepted.
ops = dict(a='mean')
ops['b'] = 'to_csv'
data.get('a').agg(ops['b'])
# rule: string-dispatch
