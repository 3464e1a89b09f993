df = data.get('a')
a = df.agg('mean')
b = df.agg(['mean', 'std'])
c = df.agg({'x': 'sum', 'y': ['min', 'max']})
