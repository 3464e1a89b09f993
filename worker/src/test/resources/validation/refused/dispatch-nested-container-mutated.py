d = {'a': ['mean']}
d['a'].append('to_csv')
data.get('a').agg(d)
# rule: string-dispatch
