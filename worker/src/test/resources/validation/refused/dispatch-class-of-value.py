type(data.get('a')).agg(data.get('a'), 'to_csv')
# rule: string-dispatch
