data.get('a').agg(**{'func': 'to_csv'})
# rule: string-dispatch
