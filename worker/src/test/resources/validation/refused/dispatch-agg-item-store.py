names = {'x': 'mean'}
names['x'] = 'to_csv'
data.get('a').agg(names)
# rule: string-dispatch
