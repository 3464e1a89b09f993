data.get('a').groupby('x').agg(y=('x', 'to_csv'))
# rule: string-dispatch
