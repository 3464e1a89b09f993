data.get('a').agg({'x': 'to_pickle'})
# rule: string-dispatch
