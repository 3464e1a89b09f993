name = 'to_csv'
data.get('a').agg(name)
# rule: string-dispatch
